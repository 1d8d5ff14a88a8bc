import { checkOpenShare } from '../argument-checks.ts';
import { areFew, ASSUMED_EPISODE, fewEventLimits } from './few-events.ts';
import { meanInterval } from './mean-interval.ts';
import { jackknifeRatio, type RatioJackknife, type RatioTotals } from './ratio-jackknife.ts';
import { studentTQuantile } from './student-t.ts';

/** A ratio of sums over independent replications. Plain data. */
export interface RatioInterval {
  readonly replications: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Sum of the numerators ÷ sum of the denominators; undefined where nothing was counted. */
  readonly ratio: number | undefined;
  readonly confidence: number;
  /** Undefined where the interval is, and where it is not symmetric: `fewEvents` and `zeroEventBound`. */
  readonly halfWidth: number | undefined;
  /** Never below 0. Undefined where the replications say nothing of the error. */
  readonly lower: number | undefined;
  /** Never above 1 where no numerator was above its denominator. */
  readonly upper: number | undefined;
  readonly method: RatioMethod;
}

/**
 * - `jackknife`: ratio ± Student's t · jackknife standard error over replications (Miller 1974).
 * - `fewEvents`: as good as fewer than thirty independent rejections (sim/statistics/few-events.ts): limits
 *   of a quasi-Poisson count, with its dispersion by the jackknife.
 * - `zeroEventBound`: nothing was rejected. 0 up to −ln((1 − confidence)/2) · 5 ÷ offered: the exact
 *   two-sided Poisson limit for a count of 0 (Garwood 1936), of episodes of five rejections. Nothing seen
 *   says nothing of episodes; where they are usually longer, multiply by their length over five.
 * - `sequential`: of replications that were run until it was narrow enough (sequential-ratio.ts).
 * - `none`: one replication, or nothing was counted.
 */
export type RatioMethod = 'jackknife' | 'fewEvents' | 'zeroEventBound' | 'sequential' | 'none';

/**
 * Ratio of sums with its interval. The numerators are counts, each of a part of its denominator's, or sums
 * of something much larger than 1, such as times in ms.
 * Over 3 to 50 replications, 95 % intervals hold the truth in about .945 of the cases or more, from one
 * expected rejection on, if rejections are independent or come in twos or fives (docs/statistics.md).
 *
 * @param totals one a replication, at least one, none negative
 * @param confidence two-sided, 0…1, such as 0.95
 */
export function ratioInterval(totals: readonly RatioTotals[], confidence: number): RatioInterval {
  checkOpenShare('confidence', confidence);
  const jackknife = jackknifeRatio(totals);
  const { numerator, denominator, ratio } = jackknife;
  const isShare = totals.every((total) => total.numerator <= total.denominator);
  const limits =
    numerator === 0
      ? zeroEventBound(denominator, confidence)
      : limitsOf(jackknife, totals.length, confidence);
  return {
    replications: totals.length,
    numerator,
    denominator,
    ratio,
    confidence,
    ...limits,
    upper: isShare && limits.upper !== undefined ? Math.min(1, limits.upper) : limits.upper,
  };
}

type Limits = Pick<RatioInterval, 'halfWidth' | 'lower' | 'upper' | 'method'>;

const NO_LIMITS: Limits = {
  halfWidth: undefined,
  lower: undefined,
  upper: undefined,
  method: 'none',
};

function zeroEventBound(denominator: number, confidence: number): Limits {
  if (denominator === 0) return NO_LIMITS;
  const upper = (-Math.log((1 - confidence) / 2) * ASSUMED_EPISODE) / denominator;
  return { halfWidth: undefined, lower: 0, upper, method: 'zeroEventBound' };
}

function limitsOf(
  { numerator: events, denominator, ratio, pseudoValues }: RatioJackknife,
  replications: number,
  confidence: number,
): Limits {
  if (ratio === undefined || pseudoValues === undefined) return NO_LIMITS;
  const { standardDeviation, halfWidth } = meanInterval(pseudoValues, confidence);
  const variance = (standardDeviation! * denominator) ** 2 / replications;
  if (areFew({ events, variance })) {
    const t = studentTQuantile((1 + confidence) / 2, replications - 1);
    const [lower, upper] = fewEventLimits({ events, variance }, t);
    return {
      halfWidth: undefined,
      lower: lower / denominator,
      upper: upper / denominator,
      method: 'fewEvents',
    };
  }
  return {
    halfWidth,
    lower: Math.max(0, ratio - halfWidth!),
    upper: ratio + halfWidth!,
    method: 'jackknife',
  };
}
