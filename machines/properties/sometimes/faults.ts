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
    takes: state === 'reserved' ? ['reserve'] : [],
    create: (view) => (record) => {
      const hit = succeeded(record, 'fault')?.command;
      return hit !== undefined && view.compartments.stateOf(hit.compartment) === state;
    },
  };
}
