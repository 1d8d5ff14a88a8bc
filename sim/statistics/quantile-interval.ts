import { checkPositive } from '../argument-checks.ts';
import { orderStatistic, sorted } from './order-statistics.ts';
import { quantileRanks } from './quantile-ranks.ts';

/** A quantile with its interval. Plain data. */
export interface QuantileInterval {
  readonly samples: number;
  /** Of the quantile, 0…1. */
  readonly probability: number;
  /** The smallest sample that at least this share of the samples do not exceed. */
  readonly quantile: number;
  /** What was asked for. */
  readonly confidence: number;
  /**
   * What `lower` and `upper` have, or the one that there is; undefined where there is neither: not enough
   * samples.
   */
  readonly attained: number | undefined;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/**
 * Quantile of independent samples, with an interval between two of them that holds for any distribution
 * (sim/statistics/quantile-ranks.ts). Weeks of one replication depend on each other: for them there is
 * `replicatedQuantileInterval`.
 * Both bounds need ln(1 − confidence) ÷ ln(probability) samples, some more for a low one: 59 for the
 * 95th percentile at 95 %, 299 for the worst in a hundred.
 *
 * @param samples at least one, in any order
 * @param probability of the quantile, 0…1
 * @param confidence two-sided, 0…1, such as 0.95
 */
export function quantileInterval(
  samples: readonly number[],
  probability: number,
  confidence: number,
): QuantileInterval {
  checkPositive('samples', samples.length);
  const { lower, upper, attained } = quantileRanks(samples.length, probability, confidence);
  const ascending = sorted(samples);
  return {
    samples: samples.length,
    probability,
    quantile: orderStatistic(ascending, probability),
    confidence,
    attained,
    lower: lower === undefined ? undefined : ascending[lower - 1],
    upper: upper === undefined ? undefined : ascending[upper - 1],
  };
}
