import type { SometimesProperty } from '../property.ts';
import { reasonOf } from '../reading.ts';

/** The answer to a command that is sent again after it has succeeded. */
const AGAIN = { pickup: 'alreadyUsed', confirm: 'alreadyConfirmed', cancel: 'cancelled' } as const;

export const retryAfterSuccess: SometimesProperty = {
  number: 'S12',
  name: 'retry-after-success',
  statement: 'A command that has succeeded is sent again.',
  rules: ['R44'],
  watches: ['pickup', 'confirm', 'cancel'],
  takes: [],
  create: () => (record) => {
    const type = record.command?.type;
    return (
      (type === 'pickup' || type === 'confirm' || type === 'cancel') &&
      reasonOf(record) === AGAIN[type]
    );
  },
};
