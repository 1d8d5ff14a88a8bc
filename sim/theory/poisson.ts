import { checkCount, checkNonNegative } from '../argument-checks.ts';
import { gammaWeight } from '../special-functions/incomplete-gamma.ts';

/** P(X = k) for X ~ Poisson(mean). */
export function poissonProbability(mean: number, k: number): number {
  checkNonNegative('mean', mean);
  checkCount('k', k);
  return k === 0 ? Math.exp(-mean) : gammaWeight(k, mean) / k;
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
