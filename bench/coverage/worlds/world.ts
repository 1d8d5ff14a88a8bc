import type { RatioTotals } from '../../../sim/statistics/ratio-jackknife.ts';

/** A world of independent replications whose ratio of expectations is known. */
export interface RatioWorld {
  readonly name: string;
  /** E[numerator] ÷ E[denominator]. */
  readonly ratio: number;
  /**
   * Standard deviation of numerator − ratio · denominator, ÷ E[denominator]: over √n it is the standard error
   * of a ratio over n replications.
   */
  readonly deviation: number;
  /** The replications of an experiment, one after another. */
  readonly replications: (seed: number) => () => RatioTotals;
}

/** The first so many. */
export function take({ replications }: RatioWorld, seed: number, count: number): RatioTotals[] {
  return Array.from({ length: count }, replications(seed));
}
