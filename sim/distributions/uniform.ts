import { z } from 'zod';
import type { DistributionDefinition } from './definition.ts';

export interface UniformParams {
  readonly from: number;
  readonly to: number;
}

export const uniform: DistributionDefinition<UniformParams> = {
  name: 'uniform',
  summary: 'Every value between two bounds is equally likely.',
  support: 'continuous',
  parameters: (quantity) =>
    z
      .strictObject({ from: quantity, to: quantity })
      .refine(({ from, to }) => from < to, { error: 'more than from is needed', path: ['to'] }),
  create: ({ from, to }) => ({
    mean: (from + to) / 2,
    cdf: (x) => Math.max(0, Math.min(1, (x - from) / (to - from))),
    quantile: (u) => from + (to - from) * u,
  }),
};
