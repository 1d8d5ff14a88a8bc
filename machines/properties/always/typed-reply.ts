import { REJECTIONS } from '../../command.ts';
import type { AlwaysProperty } from '../property.ts';
import { reasonOf } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const typedReply: AlwaysProperty = {
  number: 'A23',
  name: 'typed-reply',
  statement: 'Every command is answered: with success, or with a rejection of its own row.',
  rules: ['R23', 'R25'],
  create: () => ({
    before(record) {
      const { command, reply } = record;
      if (!command) return undefined;
      if (!reply) return `${stepOf(record)} was never answered.`;
      const reason = reasonOf(record);
      const row: readonly string[] = REJECTIONS[command.type];
      return reason === undefined || row.includes(reason)
        ? undefined
        : `${stepOf(record)} was answered ${reason}, which is no rejection of ${command.type}.`;
    },
  }),
};
