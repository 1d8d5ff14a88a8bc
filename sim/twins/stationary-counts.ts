import type { LossRule } from './loss-rule.ts';

/**
 * How many parcels of each size a loss twin holds at a random instant of its long run: drawn from the product
 * form ∏ a_k^n_k ÷ n_k! on the states that the limits allow (Kaufman 1981), size by size from the largest.
 * What is then left to the smaller sizes weighs each choice, so that none need ever be taken back. The work
 * grows with the square of the limits.
 *
 * @param loads a_k in erlangs
 * @param uniform one is taken for each size
 */
export function stationaryCounts(
  { limits, isNested }: LossRule,
  loads: readonly number[],
  uniform: () => number,
): number[] {
  const weights = loads.map((load, size) => poissonWeights(load, limits[size]!));
  /** What parcels of a size and larger ones take of the next smaller size's limit. */
  const carried = (size: number, count: number) => (isNested && size > 0 ? count : 0);
  /** At k and c: the weight of all ways to choose the sizes below k, if larger ones take c of its limit. */
  const ways: number[][] = [[1]];
  for (const [size, limit] of limits.entries()) {
    ways.push(
      Array.from({ length: limit + 1 }, (_, taken) => {
        let sum = 0;
        for (let n = 0; n <= limit - taken; n++) {
          sum += weights[size]![n]! * ways[size]![carried(size, taken + n)]!;
        }
        return sum;
      }),
    );
  }

  const counts = limits.map(() => 0);
  let taken = 0;
  for (let size = limits.length - 1; size >= 0; size--) {
    let rest = uniform() * ways[size + 1]![taken]!;
    let n = 0;
    for (; n < limits[size]! - taken; n++) {
      rest -= weights[size]![n]! * ways[size]![carried(size, taken + n)]!;
      if (rest < 0) break;
    }
    counts[size] = n;
    taken = carried(size, taken + n);
  }
  return counts;
}

/** a^n ÷ n! for n = 0 … most, relative to the largest of them. */
function poissonWeights(load: number, most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let n = 1; n <= most; n++) logs[n] = logs[n - 1]! + Math.log(load / n);
  const largest = Math.max(...logs);
  return logs.map((log) => Math.exp(log - largest));
}
