import { answer } from './answer.ts';
import { assembleLocker, type LockerOptions } from './assemble-locker.ts';
import {
  COMPARTMENT_EVENTS,
  COMPARTMENT_STATES,
  createCompartmentMachine,
  type CompartmentEmitted,
} from './compartment.ts';
import { compile } from './compile/compile.ts';
import type { CompiledMachine, Effect } from './compile/compiled-machine.ts';
import type { Executor } from './compile/executor.ts';
import { createFleet } from './compile/fleet.ts';
import type { Locker } from './locker.ts';
import type { NumberedLocker } from './numbered-locker.ts';
import type { SendToCompartment } from './rules.ts';

export interface CompiledLockerOptions extends LockerOptions {
  /** How the compartments' statechart is executed; see createFleet. */
  readonly executor?: Executor;
}

/** The port, and the same locker in numbers. The two may be used in turns. */
export interface CompiledLocker extends Locker {
  readonly inNumbers: NumberedLocker;
}

/**
 * The locker with its compartments as numbers in an array, moved by the tables that the compartment's
 * statechart compiles to. Everything else is the code that the actor locker runs, so the two give the
 * same replies, openings and changes for the same commands. Its time is virtual: a timer fires when the
 * next command, or `settle`, finds it due.
 */
export function createCompiledLocker(options: CompiledLockerOptions): CompiledLocker {
  const { bank, now, durations } = options;
  const machine = compartmentTable(durations.reservationTimeoutMs);
  const fleet = createFleet({
    machine,
    instances: bank.compartmentCount,
    now,
    performerOf,
    ...(options.executor && { executor: options.executor }),
  });

  function performerOf(effect: Effect): (compartment: number) => void {
    if (effect.kind !== 'emit') throw new Error(`A compartment has no action ${effect.type}.`);
    const emitted = effect.event as CompartmentEmitted;
    if (emitted.type === 'doorOpened') return (compartment) => assembly.doorOpened(compartment);
    const to = COMPARTMENT_STATES.indexOf(emitted.to);
    return (compartment) => assembly.changed(compartment, to);
  }

  const assembly = assembleLocker(options, {
    send: Object.fromEntries(
      COMPARTMENT_EVENTS.map((type) => [type, fleet.sender(type)]),
    ) as SendToCompartment,
    settle: fleet.settle,
  });
  const { rules } = assembly;
  const { settle } = fleet;

  return {
    ...assembly.locker((command) => answer(assembly.answering, command)),
    inNumbers: {
      reserve(size) {
        settle();
        return rules.reserve(size);
      },
      confirm(reservation) {
        settle();
        return rules.confirm(reservation);
      },
      cancel(reservation) {
        settle();
        return rules.cancel(reservation);
      },
      deposit(size) {
        settle();
        return rules.deposit(size);
      },
      pickup(token) {
        settle();
        return rules.pickup(token);
      },
      openExpired() {
        settle();
        return rules.openExpired();
      },
      confirmRemoval(compartment) {
        settle();
        return rules.confirmRemoval(compartment);
      },
      fault(compartment) {
        settle();
        return rules.fault(compartment);
      },
      repair(compartment) {
        settle();
        return rules.repair(compartment);
      },
      lastCompartment: rules.lastCompartment,
      settle,
    },
  };
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
