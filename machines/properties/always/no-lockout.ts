import type { AlwaysProperty } from '../property.ts';
import { refused } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const noLockout: AlwaysProperty = {
  number: 'A15',
  name: 'no-lockout',
  statement:
    'A live code whose compartment is in service is never refused, whatever was tried before.',
  rules: ['R24', 'R31', 'R42'],
  reason: 'Somebody who types nonsense at the panel must not shut the others out.',
  watches: ['pickup'],
  needs: ['code-after-wrong-codes'],
  create: (view) => ({
    before(record) {
      const pickup = refused(record, 'pickup');
      // A code that is called expired too early is the business of token-validity.
      if (!pickup || pickup.reply.reason === 'expired') return undefined;
      const token = view.tokens.get(pickup.command.code);
      if (!token || token.ending || record.atMs > token.untilMs) return undefined;
      if (view.compartments.stateOf(token.compartment) !== 'occupied') return undefined;
      return `${stepOf(record)} was answered ${pickup.reply.reason}; the code is live and its parcel is in ${token.compartment}.`;
    },
  }),
};
