import { createActorLocker } from '../../machines/actor-locker.ts';
import type { LockerOptions } from '../../machines/assemble-locker.ts';
import { createCompiledLocker } from '../../machines/compiled-locker.ts';
import { inNumbers } from '../../machines/in-numbers.ts';
import type { NumberedLocker } from '../../machines/numbered-locker.ts';
import type { SeededCodes } from '../../machines/seeded-codes.ts';
import { createCalendar } from '../calendar.ts';
import { createVirtualClock } from '../clock.ts';

export interface EngineOptions extends LockerOptions {
  readonly codes: SeededCodes;
}

/** The lockers that a simulation can be run with. They do exactly the same; the first is the default. */
export const ENGINES = {
  /** The compartment's statechart as tables. */
  compiled(options) {
    const locker = createCompiledLocker(options);
    // A record is of a command, so commands must be spoken where records are wanted.
    if (options.onRecord === undefined) return locker.inNumbers;
    return inNumbers(locker, { ...options, settle: () => locker.inNumbers.settle() });
  },
  /** The reference: one XState actor a compartment. */
  actor(options) {
    const { now } = options;
    const clock = createVirtualClock(createCalendar(now[0]!));
    const locker = createActorLocker({ ...options, clock });
    return inNumbers(locker, {
      ...options,
      settle() {
        const atMs = now[0]!;
        clock.advanceTo(atMs);
        // A timer that fired has left its own instant there.
        now[0] = atMs;
      },
    });
  },
} as const satisfies Record<string, (options: EngineOptions) => NumberedLocker>;

export type Engine = keyof typeof ENGINES;

export const DEFAULT_ENGINE: Engine = 'compiled';
