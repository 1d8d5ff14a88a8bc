import type { AlwaysProperty } from '../property.ts';
import { listed, stepOf } from '../wording.ts';

export const idempotentRetry: AlwaysProperty = {
  number: 'A29',
  name: 'idempotent-retry',
  statement:
    'A request that is sent again with its id is answered as before, and nothing happens a second time.',
  rules: ['R71'],
  reason: 'A caller who got no answer can only ask again, and must not reserve two compartments.',
  watches: ['again'],
  needs: ['request-repeated'],
  obstacle: ({ capabilities }) =>
    capabilities?.idempotent ? undefined : 'the locker promises nothing for requests sent again',
  create: () => ({
    before(record) {
      const [first, second] = [record.again!.first, record.reply].map((reply) =>
        JSON.stringify(reply),
      );
      if (first !== second) {
        return `${stepOf(record)}, sent again with its id, was answered ${second}; at first it was ${first}.`;
      }
      if (record.effects.length === 0) return undefined;
      const touched = record.effects.map((effect) =>
        'door' in effect ? effect.door : effect.compartment,
      );
      return `${stepOf(record)}, sent again with its id, happened again: ${listed(touched)}.`;
    },
  }),
};
