import { EVERY_COMMAND } from '../watched.ts';
import type { AlwaysProperty } from '../property.ts';
import { changesOf, doorsOf, reasonOf } from '../reading.ts';
import { changeInWords, listed, stepOf } from '../wording.ts';

export const rejectionChangesNothing: AlwaysProperty = {
  number: 'A25',
  name: 'rejection-changes-nothing',
  statement: 'A rejected command changes no state and opens no door.',
  rules: ['R26'],
  reason: 'Whoever is refused must be able to believe that nothing has happened.',
  watches: EVERY_COMMAND,
  needs: ['bank-full', 'pickup-rejected-invalid-code'],
  create: () => ({
    before(record) {
      const reason = reasonOf(record);
      if (reason === undefined || record.effects.length === 0) return undefined;
      const changes = listed(changesOf(record).map(changeInWords));
      return `${stepOf(record)} was rejected (${reason}), but changed: ${changes}; opened: ${listed(doorsOf(record))}.`;
    },
  }),
};
