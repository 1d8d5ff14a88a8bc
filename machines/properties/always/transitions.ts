import { EVERY_RECORD } from '../watched.ts';
import { unlessTold } from '../claims.ts';
import type { AlwaysProperty } from '../property.ts';
import type { Change } from '../reading.ts';
import { changeInWords, listed, stepOf } from '../wording.ts';

export const transitions: AlwaysProperty = {
  number: 'A3',
  name: 'transitions',
  statement:
    'Each step changes the states that the table of a compartment says for it, and no others.',
  rules: ['R10-R23'],
  reason: 'Every other promise is built on the states of the compartments.',
  watches: EVERY_RECORD,
  needs: [
    'timer-fires',
    'fault-hits-free',
    'fault-hits-reserved',
    'fault-hits-occupied',
    'repair-of-empty',
    'repair-of-unverified',
    'repair-of-holding',
    'expired-removed',
  ],
  obstacle: unlessTold('changes'),
  create: (view) => ({
    before(record) {
      const { changes, expected } = view.effectsOf(record);
      if (areSame(changes, expected.changes)) return undefined;
      const inWords = (these: readonly Change[]) => listed(these.map(changeInWords));
      return `${stepOf(record)} changed: ${inWords(changes)}; it should have: ${inWords(expected.changes)}.`;
    },
  }),
};

function areSame(some: readonly Change[], others: readonly Change[]): boolean {
  return (
    some.length === others.length &&
    some.every((change, i) => {
      const other = others[i]!;
      return (
        change.compartment === other.compartment &&
        change.from === other.from &&
        change.to === other.to
      );
    })
  );
}
