import { EVERY_COMMAND } from '../watched.ts';
import { REJECTIONS } from '../../command.ts';
import type { AlwaysProperty } from '../property.ts';
import { reasonOf } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const typedReply: AlwaysProperty = {
  number: 'A23',
  name: 'typed-reply',
  statement: 'The answer to a command is success, or a rejection of its own row.',
  rules: ['R23', 'R25'],
  reason: 'A caller can only tell people what to do if it is told what is wrong.',
  watches: EVERY_COMMAND,
  needs: ['pickup-rejected-invalid-code'],
  obstacle: ({ capabilities }) =>
    capabilities?.rejections === 'untyped' ? 'the locker gives no reasons' : undefined,
  create: () => ({
    before(record) {
      const { command } = record;
      const reason = reasonOf(record);
      if (!command || reason === undefined) return undefined;
      const row: readonly string[] = REJECTIONS[command.type];
      return row.includes(reason)
        ? undefined
        : `${stepOf(record)} was answered ${reason}, which is no rejection of ${command.type}.`;
    },
  }),
};
