import type { Observations, SizeObservations } from '../../sim/simulation/observations.ts';
import { meanInterval } from '../../sim/statistics/mean-interval.ts';
import { jackknifeRatio } from '../../sim/statistics/ratio-jackknife.ts';

/** A scenario with an answer that is known without simulating it here. */
export interface ValidationCase {
  readonly name: string;
  /** A file of examples/, or the text of a scenario. */
  readonly scenario: { readonly example: string } | { readonly yaml: string };
  /** `path=value` laid over it. */
  readonly overrides: readonly string[];
  /** Laid over it after those where the case is run at full strength, if that is more than it is in the tests. */
  readonly full?: readonly string[];
  /** How narrow the 95 % intervals are at least, relative to the estimate; 0.5 if left out. */
  readonly relativeHalfWidth?: number;
  readonly compare: (replications: readonly Observations[]) => readonly Comparison[];
}

/** A simulated quantity beside what it should be. */
export interface Comparison {
  readonly quantity: string;
  readonly simulated: Estimate;
  /** Exact where the standard error is 0. */
  readonly reference: Estimate;
  /** Where the reference comes from. */
  readonly source: string;
}

export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

export const exact = (value: number): Estimate => ({ value, standardError: 0 });

/** How many standard errors of the difference lie between the two. */
export function zScore({ simulated, reference }: Comparison): number {
  return (
    (simulated.value - reference.value) /
    Math.hypot(simulated.standardError, reference.standardError)
  );
}

const CONFIDENCE = 0.95;

/** Mean over replications of one number each. */
export function meanOf(
  replications: readonly Observations[],
  value: (one: Observations) => number,
): Estimate {
  return meanOfValues(replications.map(value));
}

/** Ratio of two counts, summed over replications. */
export function ratioOf(
  replications: readonly Observations[],
  numerator: (one: Observations) => number,
  denominator: (one: Observations) => number,
): Estimate {
  const { ratio, pseudoValues } = jackknifeRatio(
    replications.map((one) => ({ numerator: numerator(one), denominator: denominator(one) })),
  );
  return { ...meanOfValues(pseudoValues!), value: ratio! };
}

function meanOfValues(values: readonly number[]): Estimate {
  const { mean, standardDeviation } = meanInterval(values, CONFIDENCE);
  return { value: mean, standardError: standardDeviation! / Math.sqrt(values.length) };
}

/** Blocking of the size with this index. */
export const blockingOf = (replications: readonly Observations[], size: number): Estimate =>
  ratioOf(
    replications,
    ({ sizes }) => sizes[size]!.rejected,
    ({ sizes }) => sizes[size]!.offered,
  );

/** A count summed over the sizes. */
export const total = ({ sizes }: Observations, of: (size: SizeObservations) => number): number =>
  sizes.reduce((sum, size) => sum + of(size), 0);
