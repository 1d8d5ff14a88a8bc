import { createActorLocker } from '../../machines/actor-locker.ts';
import type { LockerOptions } from '../../machines/assemble-locker.ts';
import { first } from '../../machines/allocation/within/first.ts';
import { createSeededCodes } from '../../machines/seeded-codes.ts';
import { createCalendar } from '../../sim/calendar.ts';
import { createVirtualClock } from '../../sim/clock.ts';
import type { Drive } from './locker-commands.ts';

export interface ActorLockerParts {
  /** Replaces parts of the locker by others: how a bug is planted. */
  readonly replace?: (options: LockerOptions) => Partial<LockerOptions>;
  /** The locker's own module, if it is another than the real one. */
  readonly create?: typeof createActorLocker;
}

/** Drives an actor locker in virtual time. */
export function driveActorLocker({ replace, create }: ActorLockerParts = {}): Drive {
  return (setup) => {
    const options: LockerOptions = {
      ...setup,
      clock: createVirtualClock(createCalendar()),
      codes: createSeededCodes(1),
      within: first,
      uniform: () => 0,
    };
    const locker = (create ?? createActorLocker)({ ...options, ...replace?.(options) });
    return (command, nowMs) => locker.execute(command, nowMs);
  };
}
