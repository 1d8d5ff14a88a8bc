import type { SometimesProperty } from '../property.ts';
import { reasonOf } from '../reading.ts';

/** As many as lockers that have a lockout commonly allow at most. */
const WRONG_CODES = 10;

export const codeAfterWrongCodes: SometimesProperty = {
  number: 'S18',
  name: 'code-after-wrong-codes',
  statement: 'A live code is used right after ten wrong ones.',
  rules: ['R42'],
  watches: ['pickup'],
  create() {
    let wrong = 0;
    return (record) => {
      const isWrong = reasonOf(record) === 'invalidCode';
      const happens = !isWrong && record.reply?.ok === true && wrong >= WRONG_CODES;
      wrong = isWrong ? wrong + 1 : 0;
      return happens;
    };
  },
};
