import { gammaWeight } from './incomplete-gamma.ts';

/** Standard deviations below the mean at which a count is as good as impossible: less than e^-72. */
const FARTHEST_BELOW = 12;

/**
 * The smallest count k with P(X ≤ k) ≥ u, for 0 < u < 1, where X is Poisson with this mean (≥ 0). Probabilities
 * are summed from below by p(k) = p(k − 1) · mean / k; the work is that of some √mean, or k, such steps.
 */
export function poissonQuantile(mean: number, u: number): number {
  let k = Math.max(0, Math.floor(mean - FARTHEST_BELOW * Math.sqrt(mean)));
  // p(k) = mean^k e^(−mean) / k!
  let probability = k === 0 ? Math.exp(-mean) : gammaWeight(k + 1, mean) / mean;
  let sum = probability;
  // Where adding no longer changes the sum, u lies beyond what its rounding lets it reach.
  while (sum < u && (k < mean || sum + probability > sum)) {
    k++;
    probability *= mean / k;
    sum += probability;
  }
  return k;
}
