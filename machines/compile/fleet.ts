import type { CompiledMachine, Effect, Operation } from './compiled-machine.ts';
import { byCode, byTable, type Executor, type Perform } from './executor.ts';
import { createTimerLists } from './timer-lists.ts';

/** Many instances of one compiled machine, each a number: its state is an element of an array. */
export interface Fleet {
  /** Gives instances an event of that type; one that the machine ignores does nothing. */
  sender(type: string): Perform;
  /** Fires the timers that are due by now, each at its own instant, and comes back to now. */
  settle(): void;
  stateOf(instance: number): number;
}

export interface FleetOptions {
  readonly machine: CompiledMachine;
  readonly instances: number;
  /** The instant, in a cell; whoever gives an event sets it before and never turns it back. */
  readonly now: Float64Array;
  /** How to bring an effect about; asked once for each effect of a step. */
  readonly performerOf: (effect: Effect) => Perform;
  /** How events are taken; code if left out, or tables where a program may not make code. */
  readonly executor?: Executor;
}

/**
 * All instances are in the machine's initial state, with the timers armed that it arms there; the
 * effects of the start are left to whoever makes the fleet.
 */
export function createFleet(options: FleetOptions): Fleet {
  const { machine, instances, now, performerOf, executor = codeOrTable } = options;
  const states = new Uint16Array(instances);
  const timerEvents = machine.timers.map(({ event }) => event);
  const timers = createTimerLists(
    now,
    instances,
    machine.timers.map(({ delayMs }) => delayMs),
  );
  const performers = new Map<string, Perform>();

  function performerFor(operation: Operation): Perform {
    const key = JSON.stringify(operation);
    const perform = performers.get(key) ?? makePerformer(operation);
    performers.set(key, perform);
    return perform;
  }
  function makePerformer(operation: Operation): Perform {
    if (operation.kind === 'effect') return performerOf(operation.effect);
    const timer = timerEvents.indexOf(operation.event);
    // A machine may disarm what it never arms.
    if (timer < 0) return () => {};
    return operation.kind === 'arm'
      ? (instance) => timers.arm(instance, timer)
      : (instance) => timers.disarm(instance, timer);
  }

  const senders = executor({ machine, states, performerOf: performerFor });
  const fire = timerEvents.map((event) => senders[event]!);

  function fireDue(): void {
    const atMs = now[0]!;
    for (let dueMs = timers.earliestMs(); dueMs <= atMs; dueMs = timers.earliestMs()) {
      now[0] = dueMs;
      const node = timers.takeEarliest();
      fire[Math.floor(node / instances)]!(node % instances);
    }
    now[0] = atMs;
  }

  const armedAtStart = machine.start.operations
    .filter(({ kind }) => kind === 'arm')
    .map(performerFor);
  for (let instance = 0; instance < instances; instance++) {
    for (const arm of armedAtStart) arm(instance);
  }

  return {
    sender(type) {
      const send = senders[machine.events.indexOf(type)];
      if (send === undefined) throw new RangeError(`The machine has no event ${type}.`);
      return send;
    },
    settle() {
      if (timers.earliestMs() <= now[0]!) fireDue();
    },
    stateOf: (instance) => states[instance]!,
  };
}

const codeOrTable: Executor = (parts) => {
  try {
    return byCode(parts);
  } catch (error) {
    if (error instanceof EvalError) return byTable(parts);
    throw error;
  }
};
