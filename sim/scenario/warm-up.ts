import { createDistribution } from '../distributions/registry.ts';
import type { Scenario } from './scenario.ts';
import { MS_PER_DAY } from './units/duration.ts';

type WarmUpBasis = Pick<Scenario, 'mix' | 'pickupDelay' | 'forgotten' | 'token'>;

const VALIDITIES = 2;
const MEAN_DWELLS = 8;
/** Points of the midpoint rule; its error is at most validity ÷ points. */
const POINTS = 4096;

/**
 * The warm-up that a scenario has unless it says otherwise, in whole days, rounded up: the longer of two
 * token validities and eight mean dwells (docs/locker.md). A dwell is taken to end at the pickup or at
 * the code's expiry; the wait for the staff's next round is left out.
 */
export function defaultWarmUpDays({ mix, pickupDelay, forgotten, token }: WarmUpBasis): number {
  const { validityMs } = token;
  const collectedMs = pickupDelay.reduce(
    (sum, delay, size) => sum + (mix[size] ?? 0) * meanUpTo(createDistribution(delay), validityMs),
    0,
  );
  const dwellMeanMs = (1 - forgotten) * collectedMs + forgotten * validityMs;
  return Math.ceil(Math.max(VALIDITIES * validityMs, MEAN_DWELLS * dwellMeanMs) / MS_PER_DAY);
}

/** E[min(X, limit)], the mean of min(quantile(u), limit) over u. */
function meanUpTo(distribution: { quantile(u: number): number }, limit: number): number {
  let sum = 0;
  for (let point = 0; point < POINTS; point++) {
    sum += Math.min(distribution.quantile((point + 0.5) / POINTS), limit);
  }
  return sum / POINTS;
}
