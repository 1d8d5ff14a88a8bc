import type { Mix } from './mix.ts';

/**
 * The banks that could be built, each with its cost. Within its bounds a space is finite; whatever it lists it
 * lists in the same order every time.
 */
export interface MixSpace {
  /** What a mix costs, without rounding noise, so that equal costs are equal. Infinite if it is not buildable. */
  cost(mix: Mix): number;
  /** Whether it lies within the bounds and can be built. */
  isBuildable(mix: Mix): boolean;
  /** All buildable mixes, the cheapest first; of equal cost, those with fewer small compartments first. */
  byCost(): Iterable<Mix>;
  /** The cheapest buildable mix with at least so many compartments of each size; the first of byCost among equals. */
  cheapestCovering(mix: Mix): Mix | undefined;
  /** Buildable mixes that are one change away: a compartment, or a column, more, less or of another kind. */
  neighbours(mix: Mix): readonly Mix[];
}
