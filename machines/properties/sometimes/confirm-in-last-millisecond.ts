import type { SometimesProperty } from '../property.ts';
import { succeeded } from '../reading.ts';

export const confirmInLastMillisecond: SometimesProperty = {
  number: 'S17',
  name: 'confirm-in-last-millisecond',
  statement: 'A reservation is confirmed one millisecond before its timer.',
  rules: ['R40'],
  watches: ['confirm'],
  takes: ['reserve', 'confirm'],
  takesTime: true,
  create: (view) => (record) => {
    const id = succeeded(record, 'confirm')?.command.reservation;
    return id !== undefined && view.reservations.get(id)?.untilMs === record.atMs + 1;
  },
};
