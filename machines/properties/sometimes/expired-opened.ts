import type { SometimesProperty } from '../property.ts';
import { succeeded } from '../reading.ts';

export const expiredOpened: SometimesProperty = {
  number: 'S13',
  name: 'expired-opened',
  statement: 'Staff open a compartment whose token has expired.',
  rules: ['R32'],
  watches: ['openExpired'],
  takesTime: true,
  create: () => (record) => (succeeded(record, 'openExpired')?.reply.opened.length ?? 0) > 0,
};
