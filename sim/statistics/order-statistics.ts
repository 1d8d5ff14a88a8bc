/** From the smallest to the largest. */
export function sorted(samples: readonly number[]): Float64Array {
  return Float64Array.from(samples).toSorted();
}

/**
 * The smallest sample that at least the share p of the samples do not exceed: the inverse of the empirical
 * distribution (definition 1 of Hyndman & Fan 1996).
 *
 * @param ascending at least one
 * @param p 0…1; beyond, the first or the last
 */
export function orderStatistic(ascending: Float64Array, p: number): number {
  // p · n may come out a rounding error above the whole number that it is.
  const rank = Math.ceil(p * ascending.length * (1 - 4 * Number.EPSILON));
  return ascending[Math.max(1, Math.min(ascending.length, rank)) - 1]!;
}
