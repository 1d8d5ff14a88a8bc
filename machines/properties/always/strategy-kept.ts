import type { AlwaysProperty } from '../property.ts';
import { exchange, reasonOf } from '../reading.ts';
import { listed, stepOf } from '../wording.ts';

export const strategyKept: AlwaysProperty = {
  number: 'A11',
  name: 'strategy-kept',
  statement:
    'A parcel is given the size that the declared strategy chooses, and none only if it chooses none: exact never leaves a matching free compartment unused.',
  rules: ['R7', 'R27', 'R30'],
  reason:
    'Turning a parcel away while its compartment is free is the loss that a bank is planned to avoid.',
  watches: ['reserve', 'deposit'],
  needs: ['own-size-full', 'bank-full'],
  obstacle: ({ strategy }) => (strategy ? undefined : 'the locker declares no strategy'),
  create(view, { bank, strategy }) {
    const { free } = view.compartments;
    const freeInWords = () => listed(bank.sizes.map((name, size) => `${free[size]} ${name}`));
    return {
      before(record) {
        const asked = exchange(record, 'reserve') ?? exchange(record, 'deposit');
        if (!asked) return undefined;
        const size = bank.sizeIndex(asked.command.size);
        if (size < 0) return undefined;
        // It is held against no locker that declares none.
        const chosen = strategy!.choose(size, free);
        const { reply } = asked;
        if (reply.ok) {
          if (bank.sizeOf[bank.indexOf(reply.compartment)] === chosen) return undefined;
          const instead = chosen < 0 ? 'refuses' : `chooses ${bank.sizes[chosen]}`;
          return `${stepOf(record)} was given ${reply.compartment}; with ${freeInWords()} free the strategy ${instead}.`;
        }
        if (chosen < 0 || reasonOf(record) !== 'noCompartment') return undefined;
        return `${stepOf(record)} was refused; with ${freeInWords()} free the strategy chooses ${bank.sizes[chosen]}.`;
      },
    };
  },
};
