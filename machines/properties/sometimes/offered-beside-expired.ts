import type { SometimesProperty } from '../property.ts';

export const offeredBesideExpired: SometimesProperty = {
  number: 'S26',
  name: 'offered-beside-expired',
  statement: 'A parcel comes while an expired one is inside.',
  rules: ['R43'],
  watches: ['reserve', 'deposit'],
  takesTime: true,
  create: (view) => () => view.tokens.overdue.size > 0,
};
