import type { LockerClock } from '../clock.ts';
import type { CompiledMachine, Effect, Step } from './compiled-machine.ts';

export interface Runner {
  /** Path of the current state. */
  readonly state: string;
  /** Takes an event; false if the machine ignores it. */
  send(type: string): boolean;
}

export interface RunnerOptions {
  /** Where timers are armed; anything with XState's `setTimeout` and `clearTimeout`. */
  readonly clock: Pick<LockerClock, 'setTimeout' | 'clearTimeout'>;
  readonly onEffect: (effect: Effect) => void;
}

/**
 * Runs one instance of a compiled machine the plain way: to use the tables by themselves, and to hold
 * them against XState. An engine that runs many instances reads the tables itself.
 */
export function startRunner(machine: CompiledMachine, { clock, onEffect }: RunnerOptions): Runner {
  const { events, states, next, taken, stepOf, steps, effects, timers } = machine;
  const eventNumber = new Map(events.map((type, index) => [type, index]));
  const delayMs = new Map(timers.map((timer) => [timer.event, timer.delayMs]));
  const armed = new Map<number, unknown>();
  let state = 0;

  function perform({ operations }: Step): void {
    for (const operation of operations) {
      switch (operation.kind) {
        case 'effect':
          onEffect(effects[operation.effect]!);
          break;
        case 'disarm':
          disarm(operation.event);
          break;
        case 'arm':
          arm(operation.event);
          break;
      }
    }
  }

  function disarm(timer: number): void {
    clock.clearTimeout(armed.get(timer));
    armed.delete(timer);
  }

  function arm(timer: number): void {
    disarm(timer);
    const fire = () => {
      armed.delete(timer);
      take(timer);
    };
    armed.set(timer, clock.setTimeout(fire, delayMs.get(timer)!));
  }

  function take(event: number): boolean {
    const cell = state * events.length + event;
    if (taken[cell] !== 1) return false;
    const step = steps[stepOf[cell]!]!;
    state = next[cell]!;
    perform(step);
    return true;
  }

  perform(machine.start);
  return {
    get state() {
      return states[state]!;
    },
    send(type) {
      const event = eventNumber.get(type);
      return event !== undefined && take(event);
    },
  };
}
