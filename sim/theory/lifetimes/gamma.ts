import { checkPositive } from '../../argument-checks.ts';
import { gammaP, gammaQ } from '../../special-functions/incomplete-gamma.ts';
import type { Lifetime } from './lifetime.ts';

/**
 * Gamma with a mean and a coefficient of variation: shape k = 1/cv², scale θ = mean · cv².
 * E[min(T, t)] = mean · P(k + 1, t/θ) + t · Q(k, t/θ).
 */
export function gamma(law: { readonly mean: number; readonly cv: number }): Lifetime {
  checkPositive('mean', law.mean);
  checkPositive('cv', law.cv);
  const shape = law.cv ** -2;
  const scale = law.mean / shape;
  const survival = (t: number) => gammaQ(shape, t / scale);
  return {
    mean: law.mean,
    survival,
    limitedMean: (t) => law.mean * gammaP(shape + 1, t / scale) + t * survival(t),
  };
}
