import type { CompiledMachine } from './compiled-machine.ts';
import {
  byCode,
  byTable,
  timerOf,
  type Effects,
  type Executor,
  type Send,
  type Senders,
} from './executor.ts';
import { createTimerLists, type TimerLists } from './timer-lists.ts';

export interface FleetOptions {
  readonly machine: CompiledMachine;
  readonly instances: number;
  /** The instant, in a cell; whoever gives an event sets it before and never turns it back. */
  readonly now: Float64Array;
  /** Brings effects about, as they happen. */
  readonly effects: Effects;
  /** How events are taken; code if left out, or tables where a program may not make code. */
  readonly executor?: Executor;
}

/**
 * All instances are in the machine's initial state, with the timers armed that it arms there; the
 * effects of the start are left to whoever makes the fleet.
 */
export function createFleet(options: FleetOptions): Fleet {
  return new Fleet(options);
}

/** Many instances of one compiled machine, each a number: its state is an element of an array. */
export class Fleet {
  private readonly machine: CompiledMachine;
  private readonly instances: number;
  private readonly now: Float64Array;
  private readonly states: Uint16Array;
  private readonly timers: TimerLists;
  /** Give instances an event, by its type; one that the machine ignores does nothing. */
  readonly send: Senders;
  /** What each timer sends when it is due. */
  private readonly fire: readonly Send[];

  constructor({ machine, instances, now, effects, executor = codeOrTable }: FleetOptions) {
    this.machine = machine;
    this.instances = instances;
    this.now = now;
    this.states = new Uint16Array(instances);
    const delaysMs = machine.timers.map(({ delayMs }) => delayMs);
    this.timers = createTimerLists(now, instances, delaysMs);
    this.send = executor(machine)({ states: this.states, timers: this.timers, effects });
    this.fire = machine.timers.map(({ event }) => this.sender(machine.events[event]!));
    const armedAtStart = machine.start.operations
      .filter((operation) => operation.kind === 'arm')
      .map(({ event }) => timerOf(machine, event));
    for (let instance = 0; instance < instances; instance++) {
      for (const timer of armedAtStart) this.timers.arm(instance, timer);
    }
  }

  /** Gives instances an event of that type; one that the machine ignores does nothing. */
  sender(type: string): Send {
    if (!this.machine.events.includes(type)) {
      throw new RangeError(`The machine has no event ${type}.`);
    }
    const { send } = this;
    return (instance) => send[type]!(instance);
  }

  /** Fires the timers that are due by now, each at its own instant, and comes back to now. */
  settle(): void {
    if (this.timers.earliestMs() <= this.now[0]!) this.fireDue();
  }

  stateOf(instance: number): number {
    return this.states[instance]!;
  }

  private fireDue(): void {
    const { now, timers, fire, instances } = this;
    const atMs = now[0]!;
    for (let dueMs = timers.earliestMs(); dueMs <= atMs; dueMs = timers.earliestMs()) {
      now[0] = dueMs;
      const node = timers.takeEarliest();
      fire[Math.floor(node / instances)]!(node % instances);
    }
    now[0] = atMs;
  }
}

const codeOrTable: Executor = (machine) => {
  try {
    return byCode(machine);
  } catch (error) {
    if (error instanceof EvalError) return byTable(machine);
    throw error;
  }
};
