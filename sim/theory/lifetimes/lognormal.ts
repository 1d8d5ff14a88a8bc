import { checkPositive } from '../../argument-checks.ts';
import { normalCdf } from '../../special-functions/normal.ts';
import type { Lifetime } from './lifetime.ts';

/**
 * Lognormal with a mean and a coefficient of variation: σ² = ln(1 + cv²), μ = ln mean − σ²/2.
 * E[min(T, t)] = mean · Φ((ln t − μ − σ²)/σ) + t · P(T > t).
 */
export function lognormal(law: { readonly mean: number; readonly cv: number }): Lifetime {
  checkPositive('mean', law.mean);
  checkPositive('cv', law.cv);
  const variance = Math.log1p(law.cv ** 2);
  const sigma = Math.sqrt(variance);
  const mu = Math.log(law.mean) - variance / 2;
  const survival = (t: number) => normalCdf((mu - Math.log(t)) / sigma);
  return {
    mean: law.mean,
    survival,
    limitedMean: (t) =>
      t === 0 ? 0 : law.mean * normalCdf((Math.log(t) - mu - variance) / sigma) + t * survival(t),
  };
}
