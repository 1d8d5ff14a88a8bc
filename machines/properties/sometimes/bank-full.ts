import { EVERY_COMMAND } from '../watched.ts';
import type { SometimesProperty } from '../property.ts';

export const bankFull: SometimesProperty = {
  number: 'S11',
  name: 'bank-full',
  statement:
    'A command meets a bank that is completely full: each compartment reserved or holding.',
  rules: ['R27'],
  watches: EVERY_COMMAND,
  create: ({ compartments }) => {
    return () =>
      compartments.count('free') +
        compartments.count('outOfService.empty') +
        compartments.count('outOfService.unverified') ===
      0;
  },
};
