import { z } from 'zod';
import { defineStrategy } from './strategy.ts';

export const exact = defineStrategy({
  name: 'exact',
  summary: 'Only the size asked for.',
  options: z.strictObject({}),
  create: () => ({
    choose: (size, free) => (free[size]! > 0 ? size : -1),
  }),
});
