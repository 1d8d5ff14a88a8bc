import type { SometimesProperty } from '../property.ts';
import { succeeded } from '../reading.ts';

/** One property for each substate that a repair can end. */
export const repairs: readonly SometimesProperty[] = [
  repairEnds('S8', 'empty'),
  repairEnds('S9', 'unverified'),
  repairEnds('S10', 'holding'),
];

function repairEnds(
  number: string,
  substate: 'empty' | 'unverified' | 'holding',
): SometimesProperty {
  return {
    number,
    name: `repair-of-${substate}`,
    statement: `A compartment is repaired that is out of service and ${substate}.`,
    rules: ['R35'],
    watches: ['repair'],
    takes: substate === 'unverified' ? ['fault', 'reserve'] : ['fault'],
    create: (view) => (record) => {
      const repaired = succeeded(record, 'repair')?.command;
      return (
        repaired !== undefined &&
        view.compartments.stateOf(repaired.compartment) === `outOfService.${substate}`
      );
    },
  };
}
