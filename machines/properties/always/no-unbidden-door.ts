import { EVERY_RECORD } from '../watched.ts';
import { unlessTold } from '../claims.ts';
import type { AlwaysProperty } from '../property.ts';
import { leftOver } from '../multiset.ts';
import { stepOf } from '../wording.ts';

export const noUnbiddenDoor: AlwaysProperty = {
  number: 'A6',
  name: 'no-unbidden-door',
  statement: 'No door opens without a command that may open it, nor twice for one command.',
  rules: ['R26', 'R67'],
  reason: 'An open door gives a parcel to whoever passes by.',
  watches: EVERY_RECORD,
  needs: ['pickup-rejected-invalid-code', 'pickup-rejected-expired', 'expired-blocked'],
  obstacle: unlessTold('doors'),
  create: (view) => ({
    before(record) {
      const { doors, expected } = view.effectsOf(record);
      const unbidden = leftOver(doors, expected.doors);
      if (unbidden.length === 0) return undefined;
      return `${stepOf(record)} opened ${unbidden.join(', ')}, which it may not.`;
    },
  }),
};
