import type { SometimesProperty } from '../property.ts';

export const timerFires: SometimesProperty = {
  number: 'S16',
  name: 'timer-fires',
  statement: 'A reservation ends by its timer.',
  rules: ['R14', 'R40'],
  watches: ['timer'],
  takes: ['reserve'],
  takesTime: true,
  create: () => () => true,
};
