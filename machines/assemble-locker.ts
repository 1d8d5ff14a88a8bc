import { createAllocation } from './allocation/allocation.ts';
import type { AllocationStrategy } from './allocation/strategy.ts';
import type { WithinDefinition } from './allocation/within/within.ts';
import type { Answering } from './answer.ts';
import type { Bank } from './bank.ts';
import type { CodeSource } from './codes.ts';
import { REJECTIONS, type Command, type Reply, type ReplyTo } from './command.ts';
import type { LockerDurations } from './durations.ts';
import type { Locker } from './locker.ts';
import type { Now } from './now.ts';
import type { LockerObserver } from './observer.ts';
import type { LockerRecord } from './record.ts';
import { createRecording, type Recording } from './recording.ts';
import { createLockerRules, type LockerRules, type SendToCompartment } from './rules.ts';

export interface LockerOptions {
  readonly bank: Bank;
  /** Where the locker keeps the instant of what is happening, to begin with that of its start. */
  readonly now: Now;
  readonly codes: CodeSource;
  readonly strategy: AllocationStrategy;
  readonly within: WithinDefinition;
  /** Uniform numbers in [0, 1) for rules that choose at random. */
  readonly uniform: () => number;
  readonly durations: LockerDurations;
  /** Deposits a day, to make room for them in time; a bad guess costs no more than a little time. */
  readonly expectedPerDay?: number;
  readonly observer?: LockerObserver;
  readonly onRecord?: (record: LockerRecord) => void;
}

/** Whom compartments announce to what they do. */
export interface Announcements {
  /** A compartment has opened its door. */
  doorOpened(compartment: number): void;
  /** A compartment announces its new state, an index of COMPARTMENT_STATES. */
  changed(compartment: number, to: number): void;
}

/** What an engine brings along. */
export interface Compartments {
  readonly send: SendToCompartment;
  /** Fires the timers that are due by now, each at its own instant, and comes back to now. */
  settle(): void;
}

/**
 * Puts a locker together around its compartments.
 * @param bringToLife makes the compartments; they announce nothing before the locker is together
 */
export function assembleLocker(
  options: LockerOptions,
  bringToLife: (announcements: Announcements) => Compartments,
): LockerAssembly {
  return new LockerAssembly(options, bringToLife);
}

/** All of a locker but its compartments and their timers, which are what engines differ in. */
export class LockerAssembly implements Announcements {
  readonly rules: LockerRules;
  readonly answering: Answering;
  private readonly bank: Bank;
  private readonly now: Now;
  readonly compartments: Compartments;
  private readonly recording: Recording | undefined;
  private readonly observer: LockerObserver | undefined;

  constructor(options: LockerOptions, bringToLife: (announcements: Announcements) => Compartments) {
    const { bank, now, codes, durations, observer, onRecord } = options;
    this.bank = bank;
    this.now = now;
    this.recording = onRecord && createRecording(bank, now, onRecord);
    this.observer = observer;
    this.compartments = bringToLife(this);
    const wear = new Uint32Array(bank.compartmentCount);
    const { strategy, within, uniform, expectedPerDay = 0 } = options;
    this.rules = createLockerRules({
      bank,
      now,
      durations,
      expectedPerDay,
      allocation: createAllocation({ bank, strategy, within, wear, uniform }),
      wear,
      send: this.compartments.send,
      onTokenForgotten: (token) => codes.forget(token),
    });
    this.answering = { bank, now, rules: this.rules, codes, durations };
  }

  doorOpened(compartment: number): void {
    this.rules.doorOpened(compartment);
    if (this.recording !== undefined) this.recording.doorOpened(compartment);
    if (this.observer !== undefined) this.observer.doorOpened(compartment);
  }

  changed(compartment: number, to: number): void {
    const from = this.rules.changed(compartment, to);
    if (this.recording !== undefined) this.recording.changed(compartment, from, to);
    if (this.observer !== undefined) this.observer.changed(compartment, from, to);
  }

  /** The port; `reply` answers a command when all that was due by now has happened. */
  locker(reply: (command: Command) => Reply): Locker {
    const { bank, now, compartments, recording } = this;
    return {
      bank,
      execute<C extends Command>(command: C, nowMs: number): ReplyTo<C> {
        // A list of one word would pass for that word here, and stop an actor later.
        if (typeof command.type !== 'string' || !Object.hasOwn(REJECTIONS, command.type)) {
          throw new TypeError(`A locker has no command ${JSON.stringify(command.type)}.`);
        }
        if (!Number.isSafeInteger(nowMs)) {
          throw new RangeError(`An instant is a whole number of ms, not ${nowMs}.`);
        }
        now[0] = Math.max(nowMs, now[0]!);
        compartments.settle();
        recording?.begin(command);
        const given = reply(command);
        recording?.end(given);
        return given as ReplyTo<C>;
      },
    };
  }
}
