import { unlessTold } from '../claims.ts';
import type { AlwaysProperty } from '../property.ts';
import { EVERY_COMMAND } from '../watched.ts';
import { stepOf } from '../wording.ts';

export const noSecretTold: AlwaysProperty = {
  number: 'A28',
  name: 'no-secret-told',
  statement: 'A code that opens a door is told to nobody but the recipient of its parcel.',
  rules: ['R31', 'R70'],
  reason: 'Whoever knows the code can take the parcel, and nobody can tell who did.',
  watches: EVERY_COMMAND,
  needs: ['person-notified'],
  obstacle: unlessTold('notifications'),
  create: (view) => ({
    // Afterwards, so that the code that this command issued is among the live ones.
    after(record) {
      for (const { to, text } of record.notifications ?? []) {
        for (const { id, compartment, reservation } of view.tokens.open) {
          if (text.includes(id) && reservation !== to) {
            return `${stepOf(record)} told ${to} the code ${id}, which opens ${compartment} for the recipient of ${reservation}.`;
          }
        }
      }
      return undefined;
    },
  }),
};
