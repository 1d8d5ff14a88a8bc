import type { SometimesProperty } from '../property.ts';
import { allocation, succeeded } from '../reading.ts';

export const compartmentGivenAgain: SometimesProperty = {
  number: 'S19',
  name: 'compartment-given-again',
  statement: 'A compartment from which a parcel was taken is given to another.',
  rules: ['R31', 'R33'],
  watches: ['reserve', 'deposit', 'pickup', 'confirmRemoval'],
  create() {
    const emptied = new Set<string>();
    return (record) => {
      const given = allocation(record)?.reply.compartment;
      if (given !== undefined) return emptied.has(given);
      const taken = (succeeded(record, 'pickup') ?? succeeded(record, 'confirmRemoval'))?.reply;
      if (taken) emptied.add(taken.compartment);
      return false;
    };
  },
};
