import type { CompiledMachine, Operation } from './compiled-machine.ts';

/** Does something for an instance. */
export type Perform = (instance: number) => void;

export interface ExecutorParts {
  readonly machine: CompiledMachine;
  /** The state of each instance. */
  readonly states: Uint16Array;
  /** What an operation of a step comes to; the same operation is the same function. */
  readonly performerOf: (operation: Operation) => Perform;
}

/** Takes events for instances: for each event of the machine, in its order, what to call. */
export type Executor = (parts: ExecutorParts) => readonly Perform[];

/** Looks up each event in the tables. */
export const byTable: Executor = ({ machine, states, performerOf }) => {
  const { events, next, taken, stepOf } = machine;
  const eventCount = events.length;
  const steps = machine.steps.map(({ operations }) => operations.map(performerOf));
  return events.map((_, event) => (instance) => {
    const cell = states[instance]! * eventCount + event;
    if (taken[cell] === 0) return;
    states[instance] = next[cell]!;
    for (const perform of steps[stepOf[cell]!]!) perform(instance);
  });
};

/**
 * Writes a function for each event, a `switch` over the states that take it, and calls from there straight
 * what there is to do: the engine can then compile a transition as one piece.
 * @throws EvalError where a program may not make code
 */
export const byCode: Executor = ({ machine, states, performerOf }) => {
  const { events, next, taken, stepOf, steps } = machine;
  const eventCount = events.length;
  const performers: Perform[] = [];

  function callOf(operation: Operation): string {
    const perform = performerOf(operation);
    const known = performers.indexOf(perform);
    return `perform${known >= 0 ? known : performers.push(perform) - 1}(instance);`;
  }

  const functions = events.map((_, event) => {
    const cases = machine.states.flatMap((_, state) => {
      const cell = state * eventCount + event;
      if (taken[cell] === 0) return [];
      const calls = steps[stepOf[cell]!]!.operations.map(callOf).join(' ');
      return [`case ${state}: states[instance] = ${next[cell]!}; ${calls} break;`];
    });
    return `(instance) => { switch (states[instance]) { ${cases.join('\n')} } }`;
  });
  const names = performers.map((_, index) => `perform${index}`);
  // Numbers and these names alone make up the source; no text of the machine's gets into it.
  const make = new Function('states', ...names, `return [${functions.join(',\n')}];`) as (
    ...parts: unknown[]
  ) => Perform[];
  return make(states, ...performers);
};
