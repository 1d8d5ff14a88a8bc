import { createActorLocker } from '../../machines/actor-locker.ts';
import type { LockerOptions } from '../../machines/assemble-locker.ts';
import { createCompiledLocker } from '../../machines/compiled-locker.ts';
import type { Locker } from '../../machines/locker.ts';

/** The lockers that a simulation can be run with. They do exactly the same; the first is the default. */
export const ENGINES = {
  /** The compartment's statechart as tables: faster, as `npm run bench` shows. */
  compiled: createCompiledLocker,
  /** The reference: one XState actor a compartment. */
  actor: createActorLocker,
} as const satisfies Record<string, (options: LockerOptions) => Locker>;

export type Engine = keyof typeof ENGINES;

export const DEFAULT_ENGINE: Engine = 'compiled';
