import type { SometimesProperty } from '../property.ts';

export const requestRepeated: SometimesProperty = {
  number: 'S24',
  name: 'request-repeated',
  statement: 'A request that succeeded is sent again with its id.',
  rules: ['R71'],
  watches: ['again'],
  obstacle: ({ capabilities }) =>
    capabilities?.idempotent ? undefined : 'the locker promises nothing for requests sent again',
  create: () => (record) => record.reply?.ok === true,
};
