import { z } from 'zod';
import { defineStrategy, type AllocationStrategy } from './strategy.ts';

export const fallback = defineStrategy({
  name: 'fallback',
  summary: 'The size asked for, or else the next larger one that has a free compartment.',
  options: z.strictObject({}),
  create: () => FALLBACK,
});

const FALLBACK: AllocationStrategy = {
  choose(size, free) {
    for (let larger = size; larger < free.length; larger++) {
      if (free[larger]! > 0) return larger;
    }
    return -1;
  },
};
