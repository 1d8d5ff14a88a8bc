import type { TokenEnding } from '../locker-view.ts';
import type { AlwaysProperty } from '../property.ts';
import { exchange } from '../reading.ts';
import { stepOf } from '../wording.ts';

const ANSWER = { pickedUp: 'alreadyUsed', returned: 'returned' } as const satisfies Record<
  TokenEnding,
  string
>;

export const codeSingleUse: AlwaysProperty = {
  number: 'A19',
  name: 'code-single-use',
  statement:
    'A code opens its compartment once; afterwards it answers alreadyUsed, or returned after a removal.',
  rules: ['R31', 'R33', 'R44'],
  reason: "The old code would open the next customer's parcel.",
  watches: ['pickup'],
  needs: ['used-code-after-reuse', 'pickup-rejected-returned'],
  create: (view) => ({
    before(record) {
      const pickup = exchange(record, 'pickup');
      if (!pickup) return undefined;
      const token = view.tokens.get(pickup.command.code);
      if (token && !token.ending) return undefined;
      if (pickup.reply.ok) {
        const why = token?.ending ? `was spent before: ${token.ending}` : 'belongs to no parcel';
        return `${stepOf(record)} succeeded, but the code ${why}.`;
      }
      const answer = token?.ending ? ANSWER[token.ending] : 'invalidCode';
      return pickup.reply.reason === answer
        ? undefined
        : `${stepOf(record)} was answered ${pickup.reply.reason}; ${answer} is right.`;
    },
  }),
};
