/** Blocking of each size, smallest first, and of all parcels together. */
export interface BlockingBySize {
  readonly blocking: readonly number[];
  readonly total: number;
}

/** @param weights any unit, not all 0 */
export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return values.reduce((total, value, i) => total + (weights[i]! / sum) * value, 0);
}
