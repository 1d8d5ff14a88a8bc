import { z } from 'zod';
import { defineStrategy, type AllocationStrategy } from './strategy.ts';

export const exact = defineStrategy({
  name: 'exact',
  summary: 'Only the size asked for.',
  options: z.strictObject({}),
  create: () => EXACT,
});

const EXACT: AllocationStrategy = {
  choose: (size, free) => (free[size]! > 0 ? size : -1),
};
