import type { SometimesProperty } from '../property.ts';
import { succeeded } from '../reading.ts';

export const expiredBlocked: SometimesProperty = {
  number: 'S14',
  name: 'expired-blocked',
  statement: 'An expired parcel is behind a faulty door when staff open what has expired.',
  rules: ['R32'],
  watches: ['openExpired'],
  takes: ['fault'],
  takesTime: true,
  create: () => (record) => (succeeded(record, 'openExpired')?.reply.blocked.length ?? 0) > 0,
};
