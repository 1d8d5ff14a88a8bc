import { meanInterval } from '../../statistics/mean-interval.ts';
import type { RatioTotals } from '../../statistics/ratio-interval.ts';

/** The difference of two ratios, from replications in which both met the same world. Plain data. */
export interface PairedDifference {
  /** Undefined where one of the ratios is. */
  readonly difference: number | undefined;
  /** Undefined where the replications say nothing of the error; 0 where both were always alike. */
  readonly halfWidth: number | undefined;
}

/**
 * Difference of two ratios of sums, a − b, with the jackknife over pairs of replications (Miller 1974): what
 * both have in common cancels before the spread is taken.
 *
 * @param a one a replication; `b` as many, of the same replications
 * @param confidence two-sided, 0…1
 */
export function pairedDifference(
  a: readonly RatioTotals[],
  b: readonly RatioTotals[],
  confidence: number,
): PairedDifference {
  const [sumA, sumB] = [sumOf(a), sumOf(b)];
  const difference = ratioOf(sumA) - ratioOf(sumB);
  if (!Number.isFinite(difference)) return { difference: undefined, halfWidth: undefined };
  const n = a.length;
  const pseudoValues = a.map((_, left) => {
    const withoutOne = ratioOf(rest(sumA, a[left]!)) - ratioOf(rest(sumB, b[left]!));
    return n * difference - (n - 1) * withoutOne;
  });
  // A replication that holds all there was leaves 0 ÷ 0 without it.
  if (!pseudoValues.every(Number.isFinite)) return { difference, halfWidth: undefined };
  return { difference, halfWidth: meanInterval(pseudoValues, confidence).halfWidth };
}

/** The confidence that each of several intervals needs so that all hold together (Bonferroni). */
export function eachOf(comparisons: number, confidence: number): number {
  return 1 - (1 - confidence) / Math.max(1, comparisons);
}

function sumOf(totals: readonly RatioTotals[]): RatioTotals {
  return {
    numerator: totals.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: totals.reduce((sum, { denominator }) => sum + denominator, 0),
  };
}

function rest(sum: RatioTotals, one: RatioTotals): RatioTotals {
  return {
    numerator: sum.numerator - one.numerator,
    denominator: sum.denominator - one.denominator,
  };
}

function ratioOf({ numerator, denominator }: RatioTotals): number {
  return numerator / denominator;
}
