import type { SometimesProperty } from '../property.ts';
import { succeeded } from '../reading.ts';

export const expiredRemoved: SometimesProperty = {
  number: 'S15',
  name: 'expired-removed',
  statement: 'Staff confirm the removal of an expired parcel.',
  rules: ['R33'],
  watches: ['confirmRemoval'],
  takesTime: true,
  create: () => (record) => succeeded(record, 'confirmRemoval') !== undefined,
};
