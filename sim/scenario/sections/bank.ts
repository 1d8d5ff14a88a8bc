import { z } from 'zod';
import { complain } from '../units/complain.ts';
import { wholeNumber } from '../units/number.ts';
import { sizeName } from '../units/size-name.ts';
import { columns } from './columns.ts';

/** A locker numbers its sizes in a byte. */
const MAX_SIZES = 255;
const MAX_COMPARTMENTS = 1_000_000;

const size = z.strictObject({
  count: wholeNumber(0, MAX_COMPARTMENTS).describe('Compartments of this size.'),
});

export const bank = z
  .strictObject({
    sizes: z
      .record(sizeName, size)
      .describe(
        'The sizes by name, the smallest first: a parcel fits into its own and all later ones.',
      ),
    columns: columns
      .optional()
      .describe(
        'The columns that a bank is built of, for planning; else compartments come one by one.',
      ),
  })
  .transform(({ sizes, columns: given }) => ({
    sizes: Object.entries(sizes).map(([name, { count }]) => ({ name, count })),
    columns: given,
  }))
  .superRefine(({ sizes }, context) => {
    const compartments = sizes.reduce((sum, { count }) => sum + count, 0);
    if (sizes.length > MAX_SIZES) {
      const needed = `at most ${MAX_SIZES} are needed`;
      complain(context, { found: `${sizes.length} sizes`, needed, path: ['sizes'] });
    }
    if (compartments < 1 || compartments > MAX_COMPARTMENTS) {
      const needed = `a bank of 1 to ${MAX_COMPARTMENTS} is needed`;
      complain(context, { found: `${compartments} compartments`, needed, path: ['sizes'] });
    }
  });
