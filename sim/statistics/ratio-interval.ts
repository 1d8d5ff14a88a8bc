import { checkNonNegative, checkOpenShare, checkPositive } from '../argument-checks.ts';
import { meanInterval } from './mean-interval.ts';

/** One replication's part of a ratio, such as how many were rejected and how many offered. */
export interface RatioTotals {
  readonly numerator: number;
  readonly denominator: number;
}

/** A ratio of sums over independent replications. Plain data. */
export interface RatioInterval {
  readonly replications: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Sum of the numerators ÷ sum of the denominators; undefined where nothing was counted. */
  readonly ratio: number | undefined;
  readonly confidence: number;
  /** Undefined where the interval is, and for a bound, which is not symmetric. */
  readonly halfWidth: number | undefined;
  /** Never below 0. Undefined where the replications say nothing of the error. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  readonly method: RatioMethod;
}

/**
 * - `jackknife`: ratio ± Student's t · jackknife standard error over replications (Miller 1974).
 * - `zeroEventBound`: nothing was rejected. 0 up to −ln((1 − confidence)/2) ÷ offered, the exact two-sided
 *   Poisson limit for a count of 0 (Garwood 1936); 3.7 ÷ offered at 95 %, wider than the rule of three.
 *   It takes rejections to be independent. They are not quite: where a full bank tends to reject several
 *   in a row, read it as a bound on such episodes, and multiply by the rejections of a usual episode.
 * - `none`: one replication, or nothing was counted.
 */
export type RatioMethod = 'jackknife' | 'zeroEventBound' | 'none';

/**
 * Ratio of sums with its interval. The numerators are counts, each of a part of its denominator's.
 * With few events in all the jackknife interval is too narrow: over 20 replications, 95 % intervals held
 * the truth in .88 of the cases with five events expected and .94 with ten, if events are independent;
 * in .65 and .86 if they come in fives.
 *
 * @param totals one a replication, at least one, none negative
 * @param confidence two-sided, 0…1, such as 0.95
 */
export function ratioInterval(totals: readonly RatioTotals[], confidence: number): RatioInterval {
  checkPositive('replications', totals.length);
  checkOpenShare('confidence', confidence);
  let numerator = 0;
  let denominator = 0;
  for (const total of totals) {
    checkNonNegative('numerator', total.numerator);
    checkNonNegative('denominator', total.denominator);
    numerator += total.numerator;
    denominator += total.denominator;
  }
  const ratio = denominator > 0 ? numerator / denominator : undefined;
  return {
    replications: totals.length,
    numerator,
    denominator,
    ratio,
    confidence,
    ...(numerator === 0
      ? zeroEventBound(denominator, confidence)
      : jackknife(totals, { numerator, denominator }, confidence)),
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
  const upper = -Math.log((1 - confidence) / 2) / denominator;
  return { halfWidth: undefined, lower: 0, upper, method: 'zeroEventBound' };
}

/** The interval is that of the mean of the pseudo-values, centred on the ratio itself. */
function jackknife(totals: readonly RatioTotals[], sum: RatioTotals, confidence: number): Limits {
  const ratio = sum.numerator / sum.denominator;
  const withoutOne = totals.map(
    (total) => (sum.numerator - total.numerator) / (sum.denominator - total.denominator),
  );
  // A replication that holds all there was leaves 0 ÷ 0 without it.
  if (!withoutOne.every(Number.isFinite)) return NO_LIMITS;
  const n = totals.length;
  const pseudoValues = withoutOne.map((rest) => n * ratio - (n - 1) * rest);
  const { halfWidth } = meanInterval(pseudoValues, confidence);
  if (halfWidth === undefined) return NO_LIMITS;
  return {
    halfWidth,
    lower: Math.max(0, ratio - halfWidth),
    upper: ratio + halfWidth,
    method: 'jackknife',
  };
}
