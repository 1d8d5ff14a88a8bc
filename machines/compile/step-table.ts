import type { Effect, Operation, Step, Timer } from './compiled-machine.ts';

/** An action as XState's pure functions return it. */
export interface ExecutableAction {
  readonly type: string;
  readonly params: unknown;
}

/** Gathers the steps of a machine, each different one once. */
export interface StepTable {
  /** The step that does nothing. */
  readonly nothing: number;
  readonly steps: readonly Step[];
  /** The effects of all steps, each different one once. */
  readonly effects: readonly Effect[];
  numberOf(actions: readonly ExecutableAction[]): number;
  /** The timers that some step arms, in the order of their events. */
  timers(): readonly Timer[];
}

/** @param events types of all events, those of the delayed transitions among them */
export function createStepTable(events: readonly string[]): StepTable {
  const steps: Step[] = [];
  const effects: Effect[] = [];
  const known = new Map<string, number>();
  const timers = new Map<number, Timer>();

  function add(operations: readonly Operation[]): number {
    const key = JSON.stringify(operations);
    const number = known.get(key) ?? steps.push({ operations }) - 1;
    known.set(key, number);
    return number;
  }

  function effect(one: Effect): Operation {
    const key = JSON.stringify(one);
    const number = effects.findIndex((other) => JSON.stringify(other) === key);
    return { kind: 'effect', effect: number >= 0 ? number : effects.push(one) - 1 };
  }

  function operationOf({ type, params }: ExecutableAction): Operation {
    if (type === 'xstate.raise') {
      // Only the raise of a delayed transition gets this far; its event carries the timer's name.
      const { event, delay } = params as { event: { type: string }; delay: number };
      const number = events.indexOf(event.type);
      timers.set(number, { event: number, delayMs: delay });
      return { kind: 'arm', event: number };
    }
    if (type === 'xstate.cancel') {
      const { sendId } = params as { sendId: string };
      return { kind: 'disarm', event: events.indexOf(sendId) };
    }
    if (type === 'xstate.emit') {
      const { event } = params as { event: { type: string } };
      return effect({ kind: 'emit', event });
    }
    return effect({ kind: 'action', type, params });
  }

  const nothing = add([]);
  return {
    nothing,
    steps,
    effects,
    numberOf: (actions) => add(actions.map(operationOf)),
    timers: () => [...timers.values()].toSorted((a, b) => a.event - b.event),
  };
}
