import { checkNonNegative } from '../argument-checks.ts';
import type { RatioTotals } from './ratio-jackknife.ts';
import type { RunningEstimate } from './sequential-estimate.ts';

/** A ratio of sums and its error, kept up to date from replication to replication. */
export interface RatioMoments extends RunningEstimate<RatioTotals> {
  /** Sums over all replications. */
  totals(): RatioTotals;
}

/** Running means and co-moments of the totals (Welford 1962), so that nothing cancels. */
export function createRatioMoments(): RatioMoments {
  let count = 0;
  let numeratorMean = 0;
  let denominatorMean = 0;
  let numeratorSquares = 0;
  let products = 0;
  let denominatorSquares = 0;
  const ratio = () => (denominatorMean > 0 ? numeratorMean / denominatorMean : undefined);
  return {
    count: () => count,
    estimate: ratio,
    degrees: () => count - 1,
    totals: () => ({ numerator: count * numeratorMean, denominator: count * denominatorMean }),
    add({ numerator, denominator }: RatioTotals): void {
      checkNonNegative('numerator', numerator);
      checkNonNegative('denominator', denominator);
      count++;
      const numeratorStep = numerator - numeratorMean;
      const denominatorStep = denominator - denominatorMean;
      numeratorMean += numeratorStep / count;
      denominatorMean += denominatorStep / count;
      numeratorSquares += numeratorStep * (numerator - numeratorMean);
      products += numeratorStep * (denominator - denominatorMean);
      denominatorSquares += denominatorStep * (denominator - denominatorMean);
    },
    /** Of the ratio; the residuals numerator − ratio · denominator have the mean 0. */
    standardError(): number {
      const r = ratio()!;
      const squares = numeratorSquares - 2 * r * products + r * r * denominatorSquares;
      // Rounding must not make it negative.
      return Math.sqrt(Math.max(0, squares) / (count - 1) / count) / denominatorMean;
    },
  };
}
