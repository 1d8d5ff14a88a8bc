import { expectedEffects } from '../expected-effects.ts';
import type { AlwaysProperty } from '../property.ts';
import { changesOf } from '../reading.ts';
import { changeInWords, listed, stepOf } from '../wording.ts';

export const transitions: AlwaysProperty = {
  number: 'A3',
  name: 'transitions',
  statement:
    'Each step changes the states that the table of a compartment says for it, and no others.',
  rules: ['R10-R23'],
  create: (view) => ({
    before(record) {
      const actual = changesOf(record).map(changeInWords);
      const expected = expectedEffects(record, view).changes.map(changeInWords);
      if (actual.join() === expected.join()) return undefined;
      return `${stepOf(record)} changed: ${listed(actual)}; it should have: ${listed(expected)}.`;
    },
  }),
};
