import { answer } from './answer.ts';
import {
  assembleLocker,
  type Announcements,
  type Compartments,
  type LockerAssembly,
  type LockerOptions,
} from './assemble-locker.ts';
import {
  COMPARTMENT_STATES,
  createCompartmentMachine,
  type CompartmentEmitted,
} from './compartment.ts';
import { compile } from './compile/compile.ts';
import type { CompiledMachine, Effect } from './compile/compiled-machine.ts';
import type { Effects, Executor } from './compile/executor.ts';
import { createFleet, type Fleet } from './compile/fleet.ts';
import type { Locker } from './locker.ts';
import { memento } from './memento.ts';
import type { ExpiredCompartments, NumberedLocker } from './numbered-locker.ts';
import type { LockerRules, SendToCompartment } from './rules.ts';

export interface CompiledLockerOptions extends LockerOptions {
  /** How the compartments' statechart is executed; see createFleet. */
  readonly executor?: Executor;
}

/** The port, and the same locker in numbers. The two may be used in turns. */
export interface CompiledLocker extends Locker {
  readonly inNumbers: NumberedLocker;
  /** Notes where the locker stands; what it returns brings it back there, as often as it is called. */
  save(): () => void;
}

/**
 * The locker with its compartments as numbers in an array, moved by the tables that the compartment's
 * statechart compiles to. Everything else is the code that the actor locker runs, so the two give the
 * same replies, openings and changes for the same commands. Its time is virtual: a timer fires when the
 * next command, or `settle`, finds it due.
 */
export function createCompiledLocker(options: CompiledLockerOptions): CompiledLocker {
  const { bank, now, durations, executor } = options;
  const machine = compartmentTable(durations.reservationTimeoutMs);
  const assembly = assembleLocker(options, (announcements) => {
    const fleet = createFleet({
      machine,
      instances: bank.compartmentCount,
      now,
      effects: new Announcing(machine, announcements),
      ...(executor && { executor }),
    });
    // The machine has all events of a compartment, since it is one's.
    return fleet as Fleet & { readonly send: SendToCompartment };
  });
  return {
    ...assembly.locker((command) => answer(assembly.answering, command)),
    inNumbers: new InNumbers(assembly),
    save: () => memento([assembly.rules, assembly.compartments], [bank, machine]),
  };
}

/** Stands among the states for an opened door. */
const DOOR = COMPARTMENT_STATES.length;

/** Makes a compartment's effects, by their numbers in the table, what it announces. */
class Announcing implements Effects {
  private readonly announcements: Announcements;
  /** The state that each effect announces, or DOOR. */
  private readonly meanings: Int8Array;

  constructor({ effects }: CompiledMachine, announcements: Announcements) {
    this.announcements = announcements;
    this.meanings = Int8Array.from(effects, meaningOf);
  }

  perform(effect: number, compartment: number): void {
    const meaning = this.meanings[effect]!;
    if (meaning === DOOR) this.announcements.doorOpened(compartment);
    else this.announcements.changed(compartment, meaning);
  }
}

function meaningOf(effect: Effect): number {
  if (effect.kind !== 'emit') throw new Error(`A compartment has no action ${effect.type}.`);
  const emitted = effect.event as CompartmentEmitted;
  return emitted.type === 'doorOpened' ? DOOR : COMPARTMENT_STATES.indexOf(emitted.to);
}

/** Lets happen what is due before each command. */
class InNumbers implements NumberedLocker {
  private readonly rules: LockerRules;
  private readonly compartments: Compartments;

  constructor({ rules, compartments }: LockerAssembly) {
    this.rules = rules;
    this.compartments = compartments;
  }

  reserve(size: number): number {
    this.compartments.settle();
    return this.rules.reserve(size);
  }

  confirm(reservation: number): number {
    this.compartments.settle();
    return this.rules.confirm(reservation);
  }

  cancel(reservation: number): number {
    this.compartments.settle();
    return this.rules.cancel(reservation);
  }

  deposit(size: number): number {
    this.compartments.settle();
    return this.rules.deposit(size);
  }

  pickup(token: number): number {
    this.compartments.settle();
    return this.rules.pickup(token);
  }

  openExpired(): ExpiredCompartments {
    this.compartments.settle();
    return this.rules.openExpired();
  }

  confirmRemoval(compartment: number): number {
    this.compartments.settle();
    return this.rules.confirmRemoval(compartment);
  }

  fault(compartment: number): number {
    this.compartments.settle();
    return this.rules.fault(compartment);
  }

  repair(compartment: number): number {
    this.compartments.settle();
    return this.rules.repair(compartment);
  }

  lastCompartment(): number {
    return this.rules.lastCompartment();
  }

  settle(): void {
    this.compartments.settle();
  }
}

let latest: { readonly reservationTimeoutMs: number; readonly table: CompiledMachine } | undefined;

/** The compartment's tables; those made last are kept, since a study opens one locker after another. */
function compartmentTable(reservationTimeoutMs: number): CompiledMachine {
  if (latest?.reservationTimeoutMs !== reservationTimeoutMs) {
    const table = compile(createCompartmentMachine({ reservationTimeoutMs }));
    latest = { reservationTimeoutMs, table };
  }
  return latest.table;
}
