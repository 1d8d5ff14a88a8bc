import type { SometimesProperty } from '../property.ts';
import { exchange } from '../reading.ts';

export const offeredBesideFault: SometimesProperty = {
  number: 'S22',
  name: 'offered-beside-fault',
  statement: 'A parcel comes while an empty compartment of its size is out of service.',
  rules: ['R8', 'R37'],
  watches: ['reserve', 'deposit'],
  takes: ['fault'],
  create:
    ({ compartments }, { bank }) =>
    (record) => {
      const asked = exchange(record, 'reserve') ?? exchange(record, 'deposit');
      if (!asked) return false;
      const size = bank.sizeIndex(asked.command.size);
      return size >= 0 && compartments.count('outOfService.empty', size) > 0;
    },
};
