import type { CompiledMachine, Operation } from './compiled-machine.ts';
import type { TimerLists } from './timer-lists.ts';

/** What the events of a machine's instances act on. */
export interface Instances {
  /** The state of each instance. */
  readonly states: Uint16Array;
  readonly timers: Pick<TimerLists, 'arm' | 'disarm'>;
  readonly effects: Effects;
}

/** Whoever brings effects about; they are numbered as in the machine's `effects`. */
export interface Effects {
  perform(effect: number, instance: number): void;
}

/** Gives an instance an event. */
export type Send = (instance: number) => void;

/** By the type of each event. */
export type Senders = Readonly<Record<string, Send>>;

/** Takes events for instances: what to call for each event of the machine. */
export type Executor = (machine: CompiledMachine) => (instances: Instances) => Senders;

/** Looks up each event in the tables. */
export const byTable: Executor = (machine) => {
  const { events, next, taken, stepOf, steps } = machine;
  const eventCount = events.length;
  return ({ states, timers, effects }) => {
    function perform(operation: Operation, instance: number): void {
      if (operation.kind === 'effect') return effects.perform(operation.effect, instance);
      const timer = timerOf(machine, operation.event);
      if (timer >= 0) timers[operation.kind](instance, timer);
    }
    const sender = (event: number) => (instance: number) => {
      const cell = states[instance]! * eventCount + event;
      if (taken[cell] === 0) return;
      states[instance] = next[cell]!;
      for (const operation of steps[stepOf[cell]!]!.operations) perform(operation, instance);
    };
    return Object.fromEntries(events.map((type, event) => [type, sender(event)]));
  };
};

/**
 * Writes a class with a method for each event, a `switch` over the states that take it, and calls from there
 * straight what there is to do: the engine can then compile a transition as one piece. It is written once
 * for a machine, so that all that run it share the code and what the engine has learnt of it.
 * @throws EvalError where a program may not make code
 */
export const byCode: Executor = (machine) => {
  const known = written.get(machine);
  if (known !== undefined) return known;
  const methods = machine.events.map((_, event) => methodOf(machine, event));
  // Numbers and our own names alone make up the source; no text of the machine's gets into it.
  const Written = new Function(`return class {
    constructor({ states, timers, effects }) {
      this.states = states;
      this.timers = timers;
      this.effects = effects;
    }
    ${methods.join('\n')}
  }`)() as new (instances: Instances) => Senders;
  for (const [event, type] of machine.events.entries()) {
    Object.defineProperty(Written.prototype, type, { value: Written.prototype[`take${event}`] });
  }
  const make = (instances: Instances) => new Written(instances);
  written.set(machine, make);
  return make;
};

const written = new WeakMap<CompiledMachine, ReturnType<Executor>>();

function methodOf(machine: CompiledMachine, event: number): string {
  const { states, events, next, taken, stepOf, steps } = machine;
  const cases = states.flatMap((_, state) => {
    const cell = state * events.length + event;
    if (taken[cell] === 0) return [];
    const calls = steps[stepOf[cell]!]!.operations.map((each) => callOf(machine, each)).join('');
    return [`case ${state}: states[instance] = ${next[cell]!}; ${calls} break;`];
  });
  return `take${event}(instance) {
    const { states, timers, effects } = this;
    switch (states[instance]) { ${cases.join('')} }
  }`;
}

function callOf(machine: CompiledMachine, operation: Operation): string {
  if (operation.kind === 'effect') return `effects.perform(${operation.effect}, instance);`;
  const timer = timerOf(machine, operation.event);
  return timer < 0 ? '' : `timers.${operation.kind}(instance, ${timer});`;
}

/** The place of an event among the timers; −1 for one that is disarmed but never armed. */
export function timerOf({ timers }: CompiledMachine, event: number): number {
  return timers.findIndex((timer) => timer.event === event);
}
