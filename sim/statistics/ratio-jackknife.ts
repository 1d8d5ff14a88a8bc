import { checkNonNegative, checkPositive } from '../argument-checks.ts';

/** One replication's part of a ratio, such as how many were rejected and how many offered. */
export interface RatioTotals {
  readonly numerator: number;
  readonly denominator: number;
}

/** A ratio of sums over independent replications, and one value a replication that stands for its error. */
export interface RatioJackknife {
  readonly numerator: number;
  readonly denominator: number;
  /** Sum of the numerators ÷ sum of the denominators; undefined where nothing was counted. */
  readonly ratio: number | undefined;
  /**
   * n · ratio − (n − 1) · ratio without the replication, in their order: as good as independent, with the
   * ratio as their mean (but for its bias of order 1/n). Undefined for a single replication, and where one
   * holds all that was counted.
   */
  readonly pseudoValues: readonly number[] | undefined;
}

/**
 * The jackknife of a ratio (Quenouille 1956; Tukey 1958; Miller 1974): what is known of the mean
 * of independent values is applied to its pseudo-values.
 *
 * @param totals one a replication, at least one, none negative
 */
export function jackknifeRatio(totals: readonly RatioTotals[]): RatioJackknife {
  checkPositive('replications', totals.length);
  let numerator = 0;
  let denominator = 0;
  for (const total of totals) {
    checkNonNegative('numerator', total.numerator);
    checkNonNegative('denominator', total.denominator);
    numerator += total.numerator;
    denominator += total.denominator;
  }
  if (denominator === 0) {
    return { numerator, denominator, ratio: undefined, pseudoValues: undefined };
  }
  const ratio = numerator / denominator;
  const n = totals.length;
  const pseudoValues = totals.map((total) => {
    const rest = (numerator - total.numerator) / (denominator - total.denominator);
    return n * ratio - (n - 1) * rest;
  });
  // A replication that holds all there was leaves 0 ÷ 0 without it.
  const isUsable = n > 1 && pseudoValues.every(Number.isFinite);
  return { numerator, denominator, ratio, pseudoValues: isUsable ? pseudoValues : undefined };
}
