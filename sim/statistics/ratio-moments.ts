import { checkNonNegative } from '../argument-checks.ts';
import type { RatioTotals } from './ratio-jackknife.ts';

/** What a ratio of sums and its standard error take of replications that come one after another. */
export interface RatioMoments {
  count(): number;
  /** Undefined where nothing was counted. */
  ratio(): number | undefined;
  /** Sum of the denominators ÷ count; 0 before the first. */
  denominatorMean(): number;
  add(totals: RatioTotals): void;
  /** Of the ratio, by the residuals numerator − ratio · denominator (Cochran 1977); of two or more. */
  standardError(): number;
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
    ratio,
    denominatorMean: () => denominatorMean,
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
    standardError(): number {
      const r = ratio()!;
      const squares = numeratorSquares - 2 * r * products + r * r * denominatorSquares;
      // Rounding must not make it negative.
      return Math.sqrt(Math.max(0, squares) / (count - 1) / count) / denominatorMean;
    },
  };
}
