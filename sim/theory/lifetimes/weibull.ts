import { checkPositive } from '../../argument-checks.ts';
import { gammaP } from '../../special-functions/incomplete-gamma.ts';
import { logGamma } from '../../special-functions/log-gamma.ts';
import type { Lifetime } from './lifetime.ts';

/**
 * P(T > t) = exp(−(t/scale)^shape), with mean = scale · Γ(1 + 1/shape). E[min(T, t)] is the integral of
 * that, mean · P(1/shape, (t/scale)^shape).
 */
export function weibull(law: { readonly mean: number; readonly shape: number }): Lifetime {
  checkPositive('mean', law.mean);
  checkPositive('shape', law.shape);
  const scale = law.mean / Math.exp(logGamma(1 + 1 / law.shape));
  const hazard = (t: number) => (t / scale) ** law.shape;
  return {
    mean: law.mean,
    survival: (t) => Math.exp(-hazard(t)),
    limitedMean: (t) => law.mean * gammaP(1 / law.shape, hazard(t)),
  };
}
