import { answer } from './answer.ts';
import { assembleLocker, type LockerOptions } from './assemble-locker.ts';
import {
  COMPARTMENT_STATES,
  createCompartmentMachine,
  type CompartmentEmitted,
  type CompartmentEvent,
} from './compartment.ts';
import { compile } from './compile/compile.ts';
import type { CompiledMachine, Operation } from './compile/compiled-machine.ts';
import type { Locker } from './locker.ts';

/**
 * The locker with its compartments as numbers in an array, moved by the tables that the compartment's
 * statechart compiles to. Everything else is the code that the actor locker runs, so the two give the
 * same replies, openings and changes for the same commands.
 */
export function createCompiledLocker(options: LockerOptions): Locker {
  const { bank, clock, durations } = options;
  const { reservationTimeoutMs } = durations;
  const table = compile(createCompartmentMachine({ reservationTimeoutMs }));
  const { next, taken, stepOf } = table;
  const eventCount = table.events.length;
  const eventNumber = numbersOf(table);
  const steps = table.steps.map(({ operations }) => operations.map(instructionOf));
  const delayMs = new Map(table.timers.map((timer) => [timer.event, timer.delayMs]));

  const states = new Uint8Array(bank.compartmentCount);
  /** The id of the timer that each compartment has armed; a compartment has one at a time. */
  const timers = new Array<unknown>(bank.compartmentCount).fill(undefined);
  const assembly = assembleLocker(options, (compartment, type) =>
    take(compartment, eventNumber[type]),
  );

  function take(compartment: number, event: number): void {
    const cell = states[compartment]! * eventCount + event;
    if (taken[cell] === 0) return;
    states[compartment] = next[cell]!;
    for (const { does, argument } of steps[stepOf[cell]!]!) {
      if (does === OPEN_DOOR) assembly.doorOpened(compartment);
      else if (does === CHANGE) assembly.changed(compartment, argument);
      else if (does === DISARM) clock.clearTimeout(timers[compartment]);
      else {
        const fire = () => take(compartment, argument);
        timers[compartment] = clock.setTimeout(fire, delayMs.get(argument)!);
      }
    }
  }

  return assembly.locker((command, atMs) => answer(assembly.answering, command, atMs));
}

const OPEN_DOOR = 0;
const CHANGE = 1;
const ARM = 2;
const DISARM = 3;

/** An operation of the table in numbers: what it does, and the state or the event that it is about. */
interface Instruction {
  readonly does: number;
  readonly argument: number;
}

function instructionOf(operation: Operation): Instruction {
  if (operation.kind !== 'effect') {
    return { does: operation.kind === 'arm' ? ARM : DISARM, argument: operation.event };
  }
  const { effect } = operation;
  if (effect.kind !== 'emit') throw new Error(`A compartment has no action ${effect.type}.`);
  const emitted = effect.event as CompartmentEmitted;
  return emitted.type === 'doorOpened'
    ? { does: OPEN_DOOR, argument: 0 }
    : { does: CHANGE, argument: COMPARTMENT_STATES.indexOf(emitted.to) };
}

function numbersOf({ events }: CompiledMachine): Record<CompartmentEvent['type'], number> {
  return Object.fromEntries(events.map((type, index) => [type, index])) as Record<
    CompartmentEvent['type'],
    number
  >;
}
