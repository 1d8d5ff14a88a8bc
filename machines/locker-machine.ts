import { type ActorRefFrom, setup } from 'xstate';
import { answer, type Answering } from './answer.ts';
import type { Command, CommandType, Reply } from './command.ts';
import type { CompartmentMachine } from './compartment.ts';

/** A command as the locker actor receives it, with whom to answer. */
export type LockerEvent = {
  readonly [T in CommandType]: {
    readonly type: T;
    readonly command: Extract<Command, { type: T }>;
    readonly replyTo: (reply: Reply) => void;
  };
}[CommandType];

export type CompartmentActor = ActorRefFrom<CompartmentMachine>;

/**
 * Brings the locker's parts to life around its compartments: called once, with the actors that the
 * locker has just spawned.
 */
export type OpenForBusiness = (compartments: readonly CompartmentActor[]) => Answering;

export interface LockerMachineInput {
  /** Public ids, in the order of the compartments' numbers. */
  readonly compartmentIds: readonly string[];
  readonly open: OpenForBusiness;
}

/**
 * The locker actor: the only public API of a bank. It spawns its compartments once, in its context,
 * and keeps them: an actor that comes or goes costs time in proportion to the bank. Every command is
 * an event that it answers at once; it is always ready for the next.
 */
export function createLockerMachine(compartment: CompartmentMachine) {
  return setup({
    types: {
      context: {} as Answering,
      events: {} as LockerEvent,
      input: {} as LockerMachineInput,
    },
    actors: { compartment },
    actions: {
      answer: ({ context, event }) => {
        event.replyTo(answer(context, event.command));
      },
    },
  }).createMachine({
    id: 'locker',
    context: ({ input, spawn }) =>
      input.open(input.compartmentIds.map((id) => spawn('compartment', { id }))),
    initial: 'open',
    states: {
      open: {
        on: {
          reserve: { actions: 'answer' },
          confirm: { actions: 'answer' },
          cancel: { actions: 'answer' },
          deposit: { actions: 'answer' },
          pickup: { actions: 'answer' },
          openExpired: { actions: 'answer' },
          confirmRemoval: { actions: 'answer' },
          fault: { actions: 'answer' },
          repair: { actions: 'answer' },
          status: { actions: 'answer' },
        },
      },
    },
  });
}
