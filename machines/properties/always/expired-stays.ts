import { EVERY_RECORD } from '../watched.ts';
import type { AlwaysProperty } from '../property.ts';
import { allocation, succeeded } from '../reading.ts';
import { changeInWords, stepOf } from '../wording.ts';

export const expiredStays: AlwaysProperty = {
  number: 'A16',
  name: 'expired-stays',
  statement:
    'A compartment with an expired parcel becomes free by the confirmation of its removal alone.',
  rules: ['R17', 'R18', 'R32', 'R43'],
  reason: 'A parcel that nobody took out is still inside, and the next one would be laid upon it.',
  watches: EVERY_RECORD,
  needs: ['offered-beside-expired'],
  create: (view) => ({
    before(record) {
      const laidUpon = allocation(record)?.reply.compartment;
      const below = laidUpon === undefined ? undefined : view.tokens.openAt(laidUpon);
      if (below && view.tokens.overdue.has(below)) {
        return `${stepOf(record)} was given ${laidUpon}, from which nobody has confirmed that the expired parcel of ${below.id} was removed.`;
      }
      const { changes } = view.effectsOf(record);
      if (changes.length === 0 || view.tokens.overdue.size === 0) return undefined;
      const removed = succeeded(record, 'confirmRemoval')?.command.compartment;
      const freed = changes.find(({ compartment, to }) => {
        const token = view.tokens.openAt(compartment);
        return to === 'free' && compartment !== removed && token && view.tokens.overdue.has(token);
      });
      if (!freed) return undefined;
      return `${stepOf(record)} moved ${changeInWords(freed)}, but nobody has confirmed that its expired parcel was removed.`;
    },
  }),
};
