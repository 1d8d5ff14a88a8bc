import { createActor } from 'xstate';
import { createAllocation } from './allocation/allocation.ts';
import type { Bank } from './bank.ts';
import type { LockerClock } from './clock.ts';
import type { CodeSource } from './codes.ts';
import { REJECTIONS, type Command, type Reply, type ReplyTo } from './command.ts';
import { COMPARTMENT_STATES, createCompartmentMachine } from './compartment.ts';
import type { Locker } from './locker.ts';
import { createLockerMachine, type CompartmentActor } from './locker-machine.ts';
import type { LockerObserver } from './observer.ts';
import type { LockerRecord } from './record.ts';
import { createRecording } from './recording.ts';
import { createLockerRules, type LockerDurations } from './rules.ts';
import type { AllocationStrategy } from './allocation/strategy.ts';
import type { WithinDefinition } from './allocation/within/within.ts';

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

/**
 * The locker as actors, behind the port: the reference that every other engine is held against. What
 * is true of a compartment is what its statechart says; the rules index what it announces.
 *
 * Announcements are XState's emitted events, heard as they happen. Had they to queue in the locker's
 * mailbox, a second command could slip in between a change and its index.
 */
export function createActorLocker(options: LockerOptions): Locker {
  const { bank, clock, codes, durations, observer, onRecord } = options;
  const recording = onRecord && createRecording(bank, onRecord);
  const wear = new Uint32Array(bank.compartmentCount);
  let compartments: readonly CompartmentActor[] = [];

  const rules = createLockerRules({
    bank,
    durations,
    allocation: createAllocation({
      bank,
      strategy: options.strategy,
      within: options.within,
      wear,
      uniform: options.uniform,
    }),
    wear,
    send: (compartment, type) => compartments[compartment]!.send({ type }),
    onTokenForgotten: (token) => codes.forget(token),
  });

  const { reservationTimeoutMs } = durations;
  const machine = createLockerMachine(createCompartmentMachine({ reservationTimeoutMs }));
  const actor = createActor(machine, {
    clock,
    input: {
      compartmentIds: Array.from({ length: bank.compartmentCount }, (_, i) => bank.idOf(i)),
      open(spawned) {
        compartments = spawned;
        return { bank, rules, codes, durations };
      },
    },
  });
  let failure: unknown;
  actor.subscribe({ error: (error) => (failure = error) });
  actor.start();

  // Each compartment has announced at its start that it is free, which is where the rules start too.
  for (const [index, compartment] of compartments.entries()) {
    compartment.on('*', (event) => {
      const atMs = clock.nowMs();
      if (event.type === 'doorOpened') {
        rules.doorOpened(index);
        recording?.doorOpened(index, atMs);
        observer?.doorOpened(index, atMs);
      } else {
        const to = COMPARTMENT_STATES.indexOf(event.to);
        const from = rules.changed(index, to, atMs);
        recording?.changed(index, from, to, atMs);
        observer?.changed(index, from, to, atMs);
      }
    });
  }

  return {
    bank,
    execute<C extends Command>(command: C, nowMs: number): ReplyTo<C> {
      if (!Object.hasOwn(REJECTIONS, command.type)) {
        throw new TypeError(`A locker has no command ${JSON.stringify(command.type)}.`);
      }
      if (!Number.isSafeInteger(nowMs)) {
        throw new RangeError(`An instant is a whole number of ms, not ${nowMs}.`);
      }
      const atMs = Math.max(nowMs, clock.nowMs());
      clock.advanceTo(atMs);
      recording?.begin(command, atMs);
      let reply: Reply | undefined;
      actor.send({
        type: command.type,
        command,
        nowMs: atMs,
        replyTo: (given: Reply) => (reply = given),
      } as Parameters<typeof actor.send>[0]);
      if (reply === undefined) {
        throw new Error('The locker actor has stopped.', { cause: failure });
      }
      recording?.end(reply);
      return reply as ReplyTo<C>;
    },
  };
}
