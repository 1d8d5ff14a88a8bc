import { positive } from './bounds.ts';
import type { DistributionDefinition } from './definition.ts';
import { meanOnly, type MeanOnly } from './mean-only.ts';

export const exponential: DistributionDefinition<MeanOnly> = {
  name: 'exponential',
  summary: 'Memoryless: what is still to come does not depend on what has passed.',
  support: 'continuous',
  parameters: (quantity) => meanOnly(positive(quantity)),
  create: ({ mean }) => ({
    mean,
    smooth: true,
    cdf: (x) => (x > 0 ? -Math.expm1(-x / mean) : 0),
    quantile: (u) => -mean * Math.log1p(-u),
  }),
};
