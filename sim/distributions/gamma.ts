import { z } from 'zod';
import { between, coefficientOfVariation, positive } from './bounds.ts';
import type { DistributionDefinition } from './definition.ts';
import { deterministic } from './deterministic.ts';
import { either, hasKey } from './either.ts';
import { gammaQuantile } from '../special-functions/gamma-quantile.ts';
import { gammaP } from '../special-functions/incomplete-gamma.ts';

export interface GammaParams {
  readonly mean: number;
  /** Standard deviation ÷ mean; 0 = constant. */
  readonly cv: number;
}

/** shape = 1/cv², scale = mean · cv². */
export const gamma: DistributionDefinition<GammaParams> = {
  name: 'gamma',
  summary: 'From strongly skewed to nearly normal, by mean and cv, or by shape and scale.',
  support: 'continuous',
  parameters: (quantity, ratio) =>
    either(
      z.strictObject({ mean: positive(quantity), cv: coefficientOfVariation(ratio) }),
      z
        .strictObject({ shape: between(ratio, 0.0001, 1_000_000), scale: positive(quantity) })
        .transform(({ shape, scale }) => ({ mean: shape * scale, cv: 1 / Math.sqrt(shape) })),
      hasKey('shape', 'scale'),
    ),
  create: ({ mean, cv }) => {
    if (cv === 0) return deterministic.create(mean);
    const shape = 1 / (cv * cv);
    const scale = mean / shape;
    return {
      mean,
      smooth: true,
      cdf: (x) => gammaP(shape, x / scale),
      quantile: (u) => scale * gammaQuantile(shape, u),
    };
  },
};
