import { jackknifeRatio, type RatioTotals } from '../../sim/statistics/ratio-jackknife.ts';
import { meanInterval } from '../../sim/statistics/mean-interval.ts';

/** A difference of two designs' blocking, and what common random numbers are worth for it. */
export interface ComparedDesigns {
  readonly difference: number;
  /** Variance of a difference of two designs with seeds of their own, for one replication of each. */
  readonly apart: number;
  /** The same with common random numbers. */
  readonly paired: number;
}

const CONFIDENCE = 0.95;

/**
 * Two designs that met the same worlds, one pair a replication. With seeds of their own their variances would
 * add up.
 */
export function measureComparison(
  first: readonly RatioTotals[],
  second: readonly RatioTotals[],
): ComparedDesigns {
  const [a, b] = [jackknifeRatio(first), jackknifeRatio(second)];
  const differences = a.pseudoValues!.map((value, pair) => value - b.pseudoValues![pair]!);
  return {
    difference: a.ratio! - b.ratio!,
    apart: varianceOf(a.pseudoValues!) + varianceOf(b.pseudoValues!),
    paired: varianceOf(differences),
  };
}

function varianceOf(values: readonly number[]): number {
  return meanInterval(values, CONFIDENCE).standardDeviation! ** 2;
}
