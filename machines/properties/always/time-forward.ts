import { EVERY_RECORD } from '../watched.ts';
import type { AlwaysProperty } from '../property.ts';
import { stepOf } from '../wording.ts';

export const timeForward: AlwaysProperty = {
  number: 'A26',
  name: 'time-forward',
  statement: 'Time never runs backwards, and passes in whole milliseconds.',
  rules: ['R1', 'R3'],
  reason: 'Deadlines mean nothing on a clock that goes back.',
  watches: EVERY_RECORD,
  needs: ['compartment-given-again'],
  create: (view) => ({
    before(record) {
      if (!Number.isSafeInteger(record.atMs))
        return `${stepOf(record)} is at no whole millisecond.`;
      return record.atMs < view.nowMs
        ? `${stepOf(record)} came after ${view.nowMs} ms.`
        : undefined;
    },
  }),
};
