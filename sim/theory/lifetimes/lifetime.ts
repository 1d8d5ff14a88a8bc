/**
 * A random time that is never negative, in as much as the oracle needs of it. The unit is the caller's,
 * one for all the times of a calculation. Written apart from sim/distributions, so that each can find
 * the other's errors: they share only sim/special-functions, which tests hold against mpmath's values.
 */
export interface Lifetime {
  readonly mean: number;
  /** P(T > t), t ≥ 0. */
  survival(t: number): number;
  /** E[min(T, t)], the limited expected value, t ≥ 0. */
  limitedMean(t: number): number;
}
