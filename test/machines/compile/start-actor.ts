import { createActor, type AnyActor, type AnyStateMachine } from 'xstate';
import type { LockerClock } from '../../../machines/clock.ts';
import type { Effect } from '../../../machines/compile/compiled-machine.ts';

interface ActorOptions {
  readonly clock: LockerClock;
  /** Told of what the machine lets the world observe, as the tables put it. */
  readonly onEffect: (effect: Effect) => void;
}

/** Runs a machine by XState: what its tables are held against. */
export function startActor(machine: AnyStateMachine, { clock, onEffect }: ActorOptions): AnyActor {
  const { actions } = machine.implementations;
  const plain = Object.keys(actions)
    .filter((name) => typeof actions[name] === 'function')
    // XState's own actions, such as an emit.
    .filter((name) => !('resolve' in actions[name]!));
  const noting = plain.map((type) => [
    type,
    (_: unknown, params: unknown) => onEffect({ kind: 'action', type, params }),
  ]);
  const actor = createActor(machine.provide({ actions: Object.fromEntries(noting) }), { clock });
  actor.on('*', (event) => onEffect({ kind: 'emit', event }));
  return actor.start();
}

/** XState warns of an event to a machine that has ended, and ignores it. */
export function sendTo(actor: AnyActor, type: string): void {
  if (actor.getSnapshot().status === 'active') actor.send({ type });
}

/** Path of the actor's state, such as `outOfService.empty`. */
export function stateOf(actor: AnyActor): string {
  return pathOf(actor.getSnapshot().value);
}

function pathOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as object)
    .map(([key, inner]) => `${key}.${pathOf(inner)}`)
    .join('.');
}
