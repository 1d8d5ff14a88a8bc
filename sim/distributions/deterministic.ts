import type { DistributionDefinition } from './definition.ts';

export const deterministic: DistributionDefinition<number> = {
  name: 'deterministic',
  summary: 'Always the same value; may be written as the bare value.',
  support: 'given',
  parameters: (quantity) => quantity,
  create: (value) => ({
    mean: value,
    cdf: (x) => (x < value ? 0 : 1),
    quantile: () => value,
  }),
};
