import type { CompartmentState } from '../../compartment.ts';
import type { SometimesProperty } from '../property.ts';
import { succeeded } from '../reading.ts';

/** One property for each state that a fault can hit. */
export const faults: readonly SometimesProperty[] = [
  faultHits('S5', 'free'),
  faultHits('S6', 'reserved'),
  faultHits('S7', 'occupied'),
];

function faultHits(number: string, state: CompartmentState): SometimesProperty {
  return {
    number,
    name: `fault-hits-${state}`,
    statement: `A fault hits a compartment that is ${state}.`,
    rules: ['R34'],
    watches: ['fault'],
    takes: state === 'reserved' ? ['fault', 'reserve'] : ['fault'],
    create: (view) => (record) => {
      const compartment = succeeded(record, 'fault')?.command.compartment;
      return compartment !== undefined && view.compartments.stateOf(compartment) === state;
    },
  };
}
