import { unlessTold } from '../claims.ts';
import type { SometimesProperty } from '../property.ts';
import { EVERY_COMMAND } from '../watched.ts';

export const personNotified: SometimesProperty = {
  number: 'S25',
  name: 'person-notified',
  statement: 'The locker sends somebody a notification.',
  rules: ['R70'],
  watches: EVERY_COMMAND,
  obstacle: unlessTold('notifications'),
  create: () => (record) => (record.notifications?.length ?? 0) > 0,
};
