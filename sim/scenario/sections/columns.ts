import { z } from 'zod';
import { wholeNumber } from '../units/number.ts';
import { sizeName } from '../units/size-name.ts';

const MAX_HEIGHT = 200;
const MAX_COLUMNS = 10_000;

/** Whether the slots name the bank's sizes is the business of the rules between keys. */
export const columns = z.strictObject({
  height: wholeNumber(1, MAX_HEIGHT).describe('Slots of a column, one above the other.'),
  slots: z
    .record(sizeName, wholeNumber(1, MAX_HEIGHT))
    .describe('Slots that a compartment of each size takes.'),
  atMost: wholeNumber(1, MAX_COLUMNS)
    .optional()
    .describe('Columns for which there is room; else as many as it takes.'),
});
