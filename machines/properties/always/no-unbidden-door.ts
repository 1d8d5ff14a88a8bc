import { expectedEffects } from '../expected-effects.ts';
import type { AlwaysProperty } from '../property.ts';
import { doorsOf } from '../reading.ts';
import { leftOver } from '../multiset.ts';
import { stepOf } from '../wording.ts';

export const noUnbiddenDoor: AlwaysProperty = {
  number: 'A6',
  name: 'no-unbidden-door',
  statement: 'No door opens without a command that may open it, nor twice for one command.',
  rules: ['R26', 'R67'],
  create: (view) => ({
    before(record) {
      const unbidden = leftOver(doorsOf(record), expectedEffects(record, view).doors);
      if (unbidden.length === 0) return undefined;
      return `${stepOf(record)} opened ${unbidden.join(', ')}, which it may not.`;
    },
  }),
};
