import { createActorLocker, type ActorLockerOptions } from '../../machines/actor-locker.ts';
import { first } from '../../machines/allocation/within/first.ts';
import type { Locker } from '../../machines/locker.ts';
import { createNow } from '../../machines/now.ts';
import { createSeededCodes } from '../../machines/seeded-codes.ts';
import { createCalendar } from '../../sim/calendar.ts';
import { createVirtualClock } from '../../sim/clock.ts';
import type { Drive } from './locker-commands.ts';

export interface ActorLockerParts {
  /** Replaces parts of the locker by others: how a bug is planted. */
  readonly replace?: (options: ActorLockerOptions) => Partial<ActorLockerOptions>;
  /** The locker's own module, if it is another than the real one. */
  readonly create?: (options: ActorLockerOptions) => Locker;
}

/** Drives an actor locker in virtual time. */
export function driveActorLocker({ replace, create }: ActorLockerParts = {}): Drive {
  return (setup) => {
    const options: ActorLockerOptions = {
      ...setup,
      now: createNow(0),
      clock: createVirtualClock(createCalendar()),
      codes: createSeededCodes(1),
      within: first,
      uniform: () => 0,
    };
    const locker = (create ?? createActorLocker)({ ...options, ...replace?.(options) });
    return (command, nowMs) => locker.execute(command, nowMs);
  };
}
