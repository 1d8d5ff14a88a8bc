import { createActor } from 'xstate';
import { assembleLocker, type LockerOptions } from './assemble-locker.ts';
import type { LockerClock } from './clock.ts';
import type { Reply } from './command.ts';
import {
  COMPARTMENT_EVENTS,
  COMPARTMENT_STATES,
  createCompartmentMachine,
  type CompartmentEventType,
} from './compartment.ts';
import { createLockerMachine, type CompartmentActor } from './locker-machine.ts';
import type { Locker } from './locker.ts';
import type { SendToCompartment } from './rules.ts';

export interface ActorLockerOptions extends LockerOptions {
  /** The timers' clock, virtual or real; every command's instant is one of it. */
  readonly clock: LockerClock;
}

/**
 * The locker as actors, behind the port: the reference that every other engine is held against. What
 * is true of a compartment is what its statechart says; the rules index what it announces.
 *
 * Announcements are XState's emitted events, heard as they happen. Had they to queue in the locker's
 * mailbox, a second command could slip in between a change and its index.
 */
export function createActorLocker(options: ActorLockerOptions): Locker {
  const { bank, clock, now, durations } = options;
  let compartments: readonly CompartmentActor[] = [];
  const sending = (type: CompartmentEventType) => (compartment: number) =>
    compartments[compartment]!.send({ type });
  const assembly = assembleLocker(options, () => ({
    send: Object.fromEntries(
      COMPARTMENT_EVENTS.map((type) => [type, sending(type)]),
    ) as SendToCompartment,
    settle() {
      clock.advanceTo(now[0]!);
      now[0] = clock.nowMs();
    },
  }));

  const { reservationTimeoutMs } = durations;
  const machine = createLockerMachine(createCompartmentMachine({ reservationTimeoutMs }));
  const actor = createActor(machine, {
    clock,
    input: {
      compartmentIds: Array.from({ length: bank.compartmentCount }, (_, i) => bank.idOf(i)),
      open(spawned) {
        compartments = spawned;
        return assembly.answering;
      },
    },
  });
  /** Why the locker has stopped, if it has: a fault in the program, never in what a caller asks. */
  let failure: Error | undefined;
  const stopFor = (cause: unknown) => {
    failure ??= new Error('The locker actor has stopped.', { cause });
  };
  actor.subscribe({ error: stopFor });
  actor.start();

  // Each compartment has announced at its start that it is free, which is where the rules start too.
  for (const [index, compartment] of compartments.entries()) {
    compartment.on('*', (event) => {
      // XState would report what a listener throws later and go on, with an index that has missed a change.
      try {
        // A timer may fire at any instant of the clock; a command's is the clock's already.
        now[0] = clock.nowMs();
        if (event.type === 'doorOpened') assembly.doorOpened(index);
        else assembly.changed(index, COMPARTMENT_STATES.indexOf(event.to));
      } catch (error) {
        stopFor(error);
      }
    });
  }

  return assembly.locker((command) => {
    if (failure) throw failure;
    let reply: Reply | undefined;
    actor.send({
      type: command.type,
      command,
      replyTo: (given: Reply) => (reply = given),
    } as Parameters<typeof actor.send>[0]);
    // `stopFor` may have been called meanwhile, which the compiler does not see.
    const stopped = failure as Error | undefined;
    if (stopped || reply === undefined)
      throw stopped ?? new Error('The locker actor gave no reply.');
    return reply;
  });
}
