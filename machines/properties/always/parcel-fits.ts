import type { AlwaysProperty } from '../property.ts';
import { allocation } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const parcelFits: AlwaysProperty = {
  number: 'A10',
  name: 'parcel-fits',
  statement: 'No parcel goes into a compartment smaller than itself.',
  rules: ['R7'],
  reason: 'The driver stands before a compartment that the parcel does not go into.',
  watches: ['reserve', 'deposit'],
  needs: ['own-size-full'],
  create: (_, { bank }) => ({
    before(record) {
      const given = allocation(record);
      if (!given) return undefined;
      const { compartment } = given.reply;
      const size = bank.sizeOf[bank.indexOf(compartment)];
      return size !== undefined && size < bank.sizeIndex(given.command.size)
        ? `${stepOf(record)} was given ${compartment}, which is too small.`
        : undefined;
    },
  }),
};
