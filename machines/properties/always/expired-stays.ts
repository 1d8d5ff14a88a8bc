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
      const given = allocation(record)?.reply;
      const below = given && view.tokens.openAt(given.compartment);
      if (below && view.tokens.overdue.has(below)) {
        return `${stepOf(record)} was given ${below.compartment}, from which nobody has confirmed that the expired parcel of ${below.id} was removed.`;
      }
      const removed = succeeded(record, 'confirmRemoval')?.command.compartment;
      const freed = view.effectsOf(record).changes.find(({ compartment, to }) => {
        if (to !== 'free' || compartment === removed) return false;
        const token = view.tokens.openAt(compartment);
        return token && view.tokens.overdue.has(token);
      });
      if (!freed) return undefined;
      return `${stepOf(record)} moved ${changeInWords(freed)}, but nobody has confirmed that its expired parcel was removed.`;
    },
  }),
};
