import { z } from 'zod';
import { between, coefficientOfVariation, positive } from './bounds.ts';
import type { DistributionDefinition } from './definition.ts';
import { deterministic } from './deterministic.ts';
import { either, hasKey } from './either.ts';
import { normalCdf, normalQuantile } from '../special-functions/normal.ts';

export interface LognormalParams {
  readonly mean: number;
  /** Standard deviation ÷ mean; 0 = constant. */
  readonly cv: number;
}

/** ln X is normal with variance σ² = ln(1 + cv²) and mean ln(mean) − σ²/2. */
export const lognormal: DistributionDefinition<LognormalParams> = {
  name: 'lognormal',
  summary: 'Skewed with a long tail, by mean and cv, or by median and sigma (of the logarithm).',
  support: 'continuous',
  parameters: (quantity, ratio) =>
    either(
      z.strictObject({ mean: positive(quantity), cv: coefficientOfVariation(ratio) }),
      z
        .strictObject({ median: positive(quantity), sigma: between(ratio, 0.001, 3) })
        .transform(({ median, sigma }) => ({
          mean: median * Math.exp((sigma * sigma) / 2),
          cv: Math.sqrt(Math.expm1(sigma * sigma)),
        })),
      hasKey('median', 'sigma'),
    ),
  create: ({ mean, cv }) => {
    if (cv === 0) return deterministic.create(mean);
    const variance = Math.log1p(cv * cv);
    const sigma = Math.sqrt(variance);
    const median = mean * Math.exp(-variance / 2);
    return {
      mean,
      smooth: true,
      cdf: (x) => (x > 0 ? normalCdf(Math.log(x / median) / sigma) : 0),
      quantile: (u) => median * Math.exp(sigma * normalQuantile(u)),
    };
  },
};
