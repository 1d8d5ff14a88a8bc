import type { SometimesProperty } from '../property.ts';
import { refused } from '../reading.ts';

export const confirmLosesToTimer: SometimesProperty = {
  number: 'S4',
  name: 'confirm-loses-to-timer',
  statement: 'A confirm comes at the very instant of the timer, and loses.',
  rules: ['R40'],
  watches: ['confirm'],
  takes: ['reserve'],
  takesTime: true,
  create: (view) => (record) => {
    const confirm = refused(record, 'confirm');
    if (confirm?.reply.reason !== 'reservationExpired') return false;
    return view.reservations.get(confirm.command.reservation)?.untilMs === record.atMs;
  },
};
