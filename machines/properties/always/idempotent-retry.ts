import type { CommandType } from '../../command.ts';
import type { LockerRecord } from '../../record.ts';
import type { AlwaysProperty } from '../property.ts';
import { EVERY_COMMAND } from '../watched.ts';
import { listed, stepOf } from '../wording.ts';

export const idempotentRetry: AlwaysProperty = {
  number: 'A29',
  name: 'idempotent-retry',
  statement:
    'A request that is sent again with its id is answered as before, and nothing happens a second time.',
  rules: ['R71'],
  hasMemory: true,
  reason: 'A caller who got no answer can only ask again, and must not reserve two compartments.',
  watches: [...EVERY_COMMAND, 'again'],
  needs: ['request-repeated'],
  obstacle: ({ capabilities }) =>
    capabilities?.idempotent ? undefined : 'the locker promises nothing for requests sent again',
  create() {
    /** By type of command: what a locker does of itself may come between a request and its repetition. */
    const latest = new Map<CommandType, LockerRecord>();
    return {
      before(record) {
        const { type } = record.command!;
        if (!record.again) {
          latest.set(type, record);
          return undefined;
        }
        const [first, second] = [inWords(latest.get(type)), inWords(record)];
        if (first !== second) {
          return `${stepOf(record)}, sent again with its id, was answered ${second}; at first it was ${first}.`;
        }
        if (record.effects.length === 0) return undefined;
        const touched = record.effects.map((effect) =>
          'door' in effect ? effect.door : effect.compartment,
        );
        return `${stepOf(record)}, sent again with its id, happened again: ${listed(touched)}.`;
      },
    };
  },
};

function inWords(record: LockerRecord | undefined): string {
  return JSON.stringify(record?.reply) ?? 'nothing';
}
