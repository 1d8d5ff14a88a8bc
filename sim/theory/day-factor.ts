import { checkNonNegative, checkPositive } from '../argument-checks.ts';
import { erlangB } from './erlang-b.ts';

/** The integrand below is dropped where its weight has fallen by e⁻²⁰⁰. */
const NEGLIGIBLE_LOG_WEIGHT = -200;

/**
 * Variance of a day's parcels when a Poisson count has its mean multiplied by a random factor of
 * mean 1: mean + (cv · mean)².
 */
export function dailyCountVariance(meanPerDay: number, cv: number): number {
  return meanPerDay + (cv * meanPerDay) ** 2;
}

/**
 * Blocking of parcels when the offered load A of a day is gamma distributed and the dwell is short against
 * a day, so that each day is as good as stationary: E[A · B(A, c)] / E[A].
 *
 * Weighting by A turns a gamma of shape k into one of shape k + 1, so this is the mean of B(θx, c)
 * with weight x^k e^−x. Over y = ln x the integrand is smooth and falls off at both ends, and the
 * trapezoidal rule converges faster than any power of its step (Trefethen & Weideman 2014).
 *
 * @param load mean of A in erlangs and its coefficient of variation, 0 = every day alike
 */
export function dayFactorBlocking(
  load: { readonly mean: number; readonly cv: number },
  compartments: number,
): number {
  checkPositive('mean', load.mean);
  checkNonNegative('cv', load.cv);
  if (load.cv === 0) return erlangB(load.mean, compartments);
  const shape = load.cv ** -2 + 1;
  const scale = load.mean * load.cv ** 2;
  // B itself varies over about 1/√c in ln a, the weight over 1/√shape: a quarter of the narrower.
  const step = 1 / (4 * Math.sqrt(shape + compartments));
  let weights = 0;
  let blocked = 0;
  for (const direction of [1, -1]) {
    // The mode, y = ln shape, belongs to one side only.
    for (let i = direction === 1 ? 0 : 1; ; i++) {
      const y = direction * i * step;
      const logWeight = shape * (y - Math.expm1(y));
      if (logWeight < NEGLIGIBLE_LOG_WEIGHT) break;
      const weight = Math.exp(logWeight);
      weights += weight;
      blocked += weight * erlangB(scale * shape * Math.exp(y), compartments);
    }
  }
  return blocked / weights;
}
