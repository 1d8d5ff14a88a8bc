import type { Lifetime } from '../theory/lifetimes/lifetime.ts';

/** Where the interval that holds it is shorter, a time in ms is known well enough. */
const PRECISION_MS = 0.5;

/**
 * How much longer a parcel stays that is inside at a random instant: the quantile of the equilibrium
 * distribution, P(R ≤ t) = E[min(H, t)] ÷ E[H] (Cox 1962), in whole ms, at least 1.
 *
 * @param hold in ms, with a finite mean
 * @param u in (0, 1)
 */
export function residualHoldMs({ mean, limitedMean }: Lifetime, u: number): number {
  let [lower, upper] = [0, mean];
  while (limitedMean(upper) < u * mean) [lower, upper] = [upper, 2 * upper];
  while (upper - lower > PRECISION_MS) {
    const middle = (lower + upper) / 2;
    if (limitedMean(middle) < u * mean) lower = middle;
    else upper = middle;
  }
  return Math.max(1, Math.round(upper));
}
