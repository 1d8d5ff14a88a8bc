import type { AlwaysProperty } from '../property.ts';
import { issue } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const codeUnique: AlwaysProperty = {
  number: 'A20',
  name: 'code-unique',
  statement: 'No code is issued twice while it is live, expired or remembered.',
  rules: ['R45'],
  reason: "Two parcels with one code: each customer can take the other's.",
  watches: ['confirm', 'deposit'],
  needs: ['compartment-given-again'],
  create: (view) => ({
    before(record) {
      const issued = issue(record)?.reply;
      const first = issued && view.tokens.get(issued.code);
      return first
        ? `${stepOf(record)} issued code ${first.id}, which was issued at ${first.beganAtMs} ms for ${first.compartment} and is ${first.ending ?? 'still in use'}.`
        : undefined;
    },
  }),
};
