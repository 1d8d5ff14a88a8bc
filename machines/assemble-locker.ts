import { createAllocation } from './allocation/allocation.ts';
import type { AllocationStrategy } from './allocation/strategy.ts';
import type { WithinDefinition } from './allocation/within/within.ts';
import type { Answering } from './answer.ts';
import type { Bank } from './bank.ts';
import type { LockerClock } from './clock.ts';
import type { CodeSource } from './codes.ts';
import { REJECTIONS, type Command, type Reply, type ReplyTo } from './command.ts';
import type { CompartmentEvent } from './compartment.ts';
import type { Locker } from './locker.ts';
import type { LockerObserver } from './observer.ts';
import type { LockerRecord } from './record.ts';
import { createRecording } from './recording.ts';
import type { LockerDurations } from './durations.ts';
import { createLockerRules } from './rules.ts';

export interface LockerOptions {
  readonly bank: Bank;
  /** The timers' clock; every command's `nowMs` is an instant of it. */
  readonly clock: LockerClock;
  readonly codes: CodeSource;
  readonly strategy: AllocationStrategy;
  readonly within: WithinDefinition;
  /** Uniform numbers in [0, 1) for rules that choose at random. */
  readonly uniform: () => number;
  readonly durations: LockerDurations;
  readonly observer?: LockerObserver;
  readonly onRecord?: (record: LockerRecord) => void;
}

/** All of a locker but its compartments, which are what engines differ in. */
export interface LockerAssembly {
  readonly answering: Answering;
  /** A compartment has opened its door. */
  doorOpened(compartment: number): void;
  /** A compartment announces its new state, an index of COMPARTMENT_STATES. */
  changed(compartment: number, to: number): void;
  /** The port; `reply` answers a command at an instant that the clock has reached. */
  locker(reply: (command: Command, atMs: number) => Reply): Locker;
}

/**
 * Puts a locker together around its compartments.
 * @param send hands an event to a compartment, whose announcements have come back when it returns
 */
export function assembleLocker(
  options: LockerOptions,
  send: (compartment: number, event: CompartmentEvent['type']) => void,
): LockerAssembly {
  const { bank, clock, codes, durations, observer, onRecord } = options;
  const recording = onRecord && createRecording(bank, onRecord);
  const wear = new Uint32Array(bank.compartmentCount);
  const { strategy, within, uniform } = options;
  const rules = createLockerRules({
    bank,
    durations,
    allocation: createAllocation({ bank, strategy, within, wear, uniform }),
    wear,
    send,
    onTokenForgotten: (token) => codes.forget(token),
  });

  return {
    answering: { bank, rules, codes, durations },

    doorOpened(compartment) {
      const atMs = clock.nowMs();
      rules.doorOpened(compartment);
      recording?.doorOpened(compartment, atMs);
      observer?.doorOpened(compartment, atMs);
    },

    changed(compartment, to) {
      const atMs = clock.nowMs();
      const from = rules.changed(compartment, to, atMs);
      recording?.changed(compartment, from, to, atMs);
      observer?.changed(compartment, from, to, atMs);
    },

    locker: (reply) => ({
      bank,
      execute<C extends Command>(command: C, nowMs: number): ReplyTo<C> {
        // A list of one word would pass for that word here, and stop an actor later.
        if (typeof command.type !== 'string' || !Object.hasOwn(REJECTIONS, command.type)) {
          throw new TypeError(`A locker has no command ${JSON.stringify(command.type)}.`);
        }
        if (!Number.isSafeInteger(nowMs)) {
          throw new RangeError(`An instant is a whole number of ms, not ${nowMs}.`);
        }
        const atMs = Math.max(nowMs, clock.nowMs());
        clock.advanceTo(atMs);
        recording?.begin(command, atMs);
        const given = reply(command, atMs);
        recording?.end(given);
        return given as ReplyTo<C>;
      },
    }),
  };
}
