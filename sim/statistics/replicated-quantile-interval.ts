import { checkOpenShare, checkPositive } from '../argument-checks.ts';
import { meanInterval } from './mean-interval.ts';
import { orderStatistic, sorted } from './order-statistics.ts';
import type { QuantileInterval } from './quantile-interval.ts';
import { jackknifeRatio } from './ratio-jackknife.ts';
import { studentTQuantile } from './student-t.ts';

/**
 * Quantile over replications of several samples each, which may depend on each other within one, such as
 * its weeks. By inversion (Woodruff 1952): the share of the samples up to the quantile is a ratio of sums
 * over replications, with the standard error of one; the interval is between the samples at the
 * shares p ± t · that error. It is taken no smaller than the one that independent samples would have,
 * since few replications tell it badly.
 * A bound that would lie beyond the samples is left out; the other then has half of the doubt.
 *
 * @param replications at least one sample in all
 * @param probability p of the quantile, 0…1
 * @param confidence two-sided, 0…1, such as 0.95
 */
export function replicatedQuantileInterval(
  replications: readonly (readonly number[])[],
  probability: number,
  confidence: number,
): QuantileInterval {
  checkOpenShare('probability', probability);
  checkOpenShare('confidence', confidence);
  const ascending = sorted(replications.flat());
  const samples = ascending.length;
  checkPositive('samples', samples);
  const quantile = orderStatistic(ascending, probability);
  const margin = marginOfShare(replications, quantile, probability, confidence);
  const [low, high] = [probability - margin, probability + margin];
  // The share must reach past a whole sample, and leave one.
  const lower = low * samples >= 1 ? orderStatistic(ascending, low) : undefined;
  const upper = high * samples <= samples - 1 ? justAbove(ascending, high) : undefined;
  const bounds = [lower, upper].filter((bound) => bound !== undefined).length;
  return {
    samples,
    probability,
    quantile,
    confidence,
    attained: [undefined, (1 + confidence) / 2, confidence][bounds],
    lower,
    upper,
  };
}

/** How far the share of samples up to the quantile may be off; ∞ for a single replication. */
function marginOfShare(
  replications: readonly (readonly number[])[],
  quantile: number,
  probability: number,
  confidence: number,
): number {
  const { denominator: samples, pseudoValues } = jackknifeRatio(
    replications.map((values) => ({
      numerator: values.filter((value) => value <= quantile).length,
      denominator: values.length,
    })),
  );
  if (pseudoValues === undefined) return Infinity;
  const { standardDeviation } = meanInterval(pseudoValues, confidence);
  const n = replications.length;
  const standardError = Math.max(
    standardDeviation! / Math.sqrt(n),
    Math.sqrt((probability * (1 - probability)) / samples),
  );
  return studentTQuantile((1 + confidence) / 2, n - 1) * standardError;
}

/** The first sample that more than the share p of the samples do not exceed. */
function justAbove(ascending: Float64Array, p: number): number {
  return ascending[Math.floor(p * ascending.length)]!;
}
