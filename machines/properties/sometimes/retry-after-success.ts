import type { CommandType, RejectionReason } from '../../command.ts';
import type { SometimesProperty } from '../property.ts';

/** The answer to a command that is sent again after it has succeeded. */
const AGAIN: Partial<Record<CommandType, RejectionReason>> = {
  pickup: 'alreadyUsed',
  confirm: 'alreadyConfirmed',
  cancel: 'cancelled',
};

export const retryAfterSuccess: SometimesProperty = {
  number: 'S12',
  name: 'retry-after-success',
  statement: 'A command that has succeeded is sent again.',
  rules: ['R44'],
  watches: ['pickup', 'confirm', 'cancel'],
  create:
    () =>
    ({ command, reply }) =>
      reply?.ok === false && reply.reason === AGAIN[command!.type],
};
