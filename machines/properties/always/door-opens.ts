import { expectedEffects } from '../expected-effects.ts';
import { leftOver } from '../multiset.ts';
import type { AlwaysProperty } from '../property.ts';
import { doorsOf } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const doorOpens: AlwaysProperty = {
  number: 'A7',
  name: 'door-opens',
  statement: 'A command that opens a door opens exactly the door of its compartment.',
  rules: ['R10', 'R16', 'R17', 'R21', 'R67'],
  create: (view) => ({
    before(record) {
      const shut = leftOver(expectedEffects(record, view).doors, doorsOf(record));
      if (shut.length === 0) return undefined;
      return `${stepOf(record)} succeeded, but left shut: ${shut.join(', ')}.`;
    },
  }),
};
