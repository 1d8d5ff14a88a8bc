import { unlessTold } from '../claims.ts';
import { leftOver } from '../multiset.ts';
import type { AlwaysProperty } from '../property.ts';
import { stepOf } from '../wording.ts';

export const doorOpens: AlwaysProperty = {
  number: 'A7',
  name: 'door-opens',
  statement: 'A command that opens a door opens exactly the door of its compartment.',
  rules: ['R10', 'R16', 'R17', 'R21', 'R67'],
  reason: 'Whoever stands at a shut door gets a success that is worth nothing.',
  watches: ['reserve', 'deposit', 'pickup', 'openExpired', 'repair'],
  needs: ['compartment-given-again', 'expired-opened', 'repair-of-unverified'],
  obstacle: unlessTold('doors'),
  create: (view) => ({
    before(record) {
      const { doors, expected } = view.effectsOf(record);
      const shut = leftOver(expected.doors, doors);
      if (shut.length === 0) return undefined;
      return `${stepOf(record)} succeeded, but left shut: ${shut.join(', ')}.`;
    },
  }),
};
