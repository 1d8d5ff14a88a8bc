import { checkCount, checkNonNegative } from './argument-checks.ts';
import { stirlingCorrection } from './special-functions/log-gamma.ts';

/** P(X = k) for X ~ Poisson(mean), in the saddle-point form that does not cancel (Loader 2000). */
export function poissonProbability(mean: number, k: number): number {
  checkNonNegative('mean', mean);
  checkCount('k', k);
  if (k === 0) return Math.exp(-mean);
  if (mean === 0) return 0;
  const excess = (mean - k) / k;
  const exponent = k * (Math.log1p(excess) - excess) - stirlingCorrection(k);
  return Math.exp(exponent) / Math.sqrt(2 * Math.PI * k);
}

/** E[(X − k)⁺] for X ~ Poisson(mean): what is left over when k have a place. Sums positive terms only. */
export function poissonExcess(mean: number, k: number): number {
  return k < mean ? mean - k + shortfall(mean, k) : overshoot(mean, k);
}

/** Σ_{j>k} (j − k) P(X = j), for k ≥ mean. */
function overshoot(mean: number, k: number): number {
  let probability = poissonProbability(mean, k);
  let sum = 0;
  for (let over = 1, term = Infinity; term > sum * Number.EPSILON; over++) {
    probability *= mean / (k + over);
    term = over * probability;
    sum += term;
  }
  return sum;
}

/** E[(k − X)⁺] = Σ_{j<k} (k − j) P(X = j). */
function shortfall(mean: number, k: number): number {
  let sum = 0;
  for (let j = 0; j < k; j++) sum += (k - j) * poissonProbability(mean, j);
  return sum;
}
