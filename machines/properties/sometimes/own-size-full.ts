import type { SometimesProperty } from '../property.ts';
import { exchange } from '../reading.ts';

export const ownSizeFull: SometimesProperty = {
  number: 'S21',
  name: 'own-size-full',
  statement: 'A parcel comes when no compartment of its size is free, but one of another size is.',
  rules: ['R7', 'R27'],
  watches: ['reserve', 'deposit'],
  obstacle: ({ bank: { firstOfSize } }) => {
    const counts = firstOfSize.slice(1).map((next, size) => next - firstOfSize[size]!);
    return counts.filter((count) => count > 0).length < 2 ? 'the bank has one size' : undefined;
  },
  create:
    ({ compartments }, { bank }) =>
    (record) => {
      const asked = exchange(record, 'reserve') ?? exchange(record, 'deposit');
      if (!asked) return false;
      const size = bank.sizeIndex(asked.command.size);
      return compartments.free[size] === 0 && compartments.count('free') > 0;
    },
};
