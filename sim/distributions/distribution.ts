/**
 * A distribution of one attribute of a story. It is sampled by inversion from one uniform number, so
 * that two strategies, mixes or engines that draw the same uniform meet the same world.
 */
export interface Distribution {
  /** May be Infinity. */
  readonly mean: number;
  /** P(X ≤ x). */
  cdf(x: number): number;
  /** The smallest x with cdf(x) ≥ u, for 0 < u < 1. */
  quantile(u: number): number;
  /** The quantile is costly, and has derivatives of every order: a table can stand for it. */
  readonly smooth?: true;
}

/** Draws from a distribution by inversion: one uniform, one value. */
export interface Sampler {
  /** The value of a uniform: the distribution's quantile, from a table where it is smooth. */
  quantile(u: number): number;
  /** Replaces the first `count` uniforms of a block by their values. */
  invert(block: Float64Array, count: number): void;
}

/**
 * A distribution as data: one key, its name in the registry, with the parameters in plain numbers
 * (durations in ms): `{ lognormal: { mean: 113760000, cv: 1 } }`.
 */
export type DistributionSpec = Readonly<Record<string, unknown>>;
