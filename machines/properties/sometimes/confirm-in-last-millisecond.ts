import type { SometimesProperty } from '../property.ts';
import { succeeded } from '../reading.ts';

export const confirmInLastMillisecond: SometimesProperty = {
  number: 'S17',
  name: 'confirm-in-last-millisecond',
  statement: 'A reservation is confirmed one millisecond before its timer.',
  rules: ['R40'],
  watches: ['confirm'],
  takes: ['reserve'],
  takesTime: true,
  create: (view) => (record) => {
    const confirm = succeeded(record, 'confirm')?.command;
    return (
      confirm !== undefined &&
      view.reservations.get(confirm.reservation)?.untilMs === record.atMs + 1
    );
  },
};
