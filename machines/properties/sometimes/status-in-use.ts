import type { SometimesProperty } from '../property.ts';

export const statusInUse: SometimesProperty = {
  number: 'S23',
  name: 'status-in-use',
  statement: 'A status is asked for while compartments are not free.',
  rules: ['R36'],
  watches: ['status'],
  create:
    ({ compartments }, { bank }) =>
    () =>
      compartments.count('free') < bank.compartmentCount,
};
