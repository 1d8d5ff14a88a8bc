import { z } from 'zod';
import { between, positive } from './bounds.ts';
import type { DistributionDefinition } from './definition.ts';
import { either, hasKey } from './either.ts';
import { logGamma } from '../special-functions/log-gamma.ts';

export interface WeibullParams {
  readonly mean: number;
  readonly shape: number;
}

/** P(X > x) = exp(−(x/scale)^shape), with mean = scale · Γ(1 + 1/shape). */
export const weibull: DistributionDefinition<WeibullParams> = {
  name: 'weibull',
  summary: 'Lifetimes: a failure rate that falls (shape below 1) or rises (above 1) with age.',
  support: 'continuous',
  parameters: (quantity, ratio) => {
    const shape = between(ratio, 0.1, 100);
    return either(
      z.strictObject({ mean: positive(quantity), shape }),
      z.strictObject({ scale: positive(quantity), shape }).transform((params) => ({
        mean: params.scale * meanOfUnitScale(params.shape),
        shape: params.shape,
      })),
      hasKey('scale'),
    );
  },
  create: ({ mean, shape }) => {
    const scale = mean / meanOfUnitScale(shape);
    return {
      mean,
      smooth: true,
      // Powers by exp and log: Math.pow is not the same on every machine.
      cdf: (x) => (x > 0 ? -Math.expm1(-Math.exp(shape * Math.log(x / scale))) : 0),
      quantile: (u) => scale * Math.exp(Math.log(-Math.log1p(-u)) / shape),
    };
  },
};

function meanOfUnitScale(shape: number): number {
  return Math.exp(logGamma(1 + 1 / shape));
}
