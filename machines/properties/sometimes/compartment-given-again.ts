import type { SometimesProperty } from '../property.ts';
import { allocation } from '../reading.ts';

export const compartmentGivenAgain: SometimesProperty = {
  number: 'S19',
  name: 'compartment-given-again',
  statement: 'A compartment from which a parcel was taken is given to another.',
  rules: ['R31', 'R33'],
  watches: ['reserve', 'deposit'],
  takes: [],
  create: (view) => (record) => {
    const compartment = allocation(record)?.reply.compartment;
    return compartment !== undefined && view.tokens.latestAt(compartment)?.ending !== undefined;
  },
};
