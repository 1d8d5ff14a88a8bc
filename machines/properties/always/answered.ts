import type { AlwaysProperty } from '../property.ts';
import { EVERY_COMMAND } from '../watched.ts';
import { stepOf } from '../wording.ts';

export const answered: AlwaysProperty = {
  number: 'A27',
  name: 'answered',
  statement: 'Every command is answered, whatever is asked and however often.',
  rules: ['R23', 'R25'],
  reason: 'A locker that falls silent leaves a person standing in the street.',
  watches: EVERY_COMMAND,
  needs: ['pickup-rejected-invalid-code'],
  create: () => ({
    before(record) {
      if (record.reply !== undefined) return undefined;
      return record.failure === undefined
        ? `${stepOf(record)} was never answered.`
        : `${stepOf(record)}: ${record.failure}.`;
    },
  }),
};
