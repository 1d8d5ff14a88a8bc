import type { AlwaysProperty } from '../property.ts';
import { changesOf, succeeded } from '../reading.ts';
import { changeInWords, stepOf } from '../wording.ts';

export const expiredStays: AlwaysProperty = {
  number: 'A16',
  name: 'expired-stays',
  statement:
    'A compartment with an expired parcel becomes free by the confirmation of its removal alone.',
  rules: ['R17', 'R18', 'R32', 'R43'],
  create: (view) => ({
    before(record) {
      const removed = succeeded(record, 'confirmRemoval')?.command.compartment;
      const freed = changesOf(record).find(({ compartment, to }) => {
        const token = view.tokens.openAt(compartment);
        return to === 'free' && compartment !== removed && token && view.tokens.overdue.has(token);
      });
      if (!freed) return undefined;
      return `${stepOf(record)} moved ${changeInWords(freed)}, but nobody has confirmed that its expired parcel was removed.`;
    },
  }),
};
