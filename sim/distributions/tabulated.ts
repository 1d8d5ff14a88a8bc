import type { Distribution } from './distribution.ts';

/**
 * The distribution on finitely many values, given in ascending order with weights of 0 or more.
 * The cdf is a table, and the quantile a binary search in it: the two agree to the last bit.
 */
export function createTabulated(
  values: readonly number[],
  weights: readonly number[],
): Distribution {
  let sum = 0;
  const sums = weights.map((weight) => (sum += weight));
  const cumulative = sums.map((partial) => partial / sum);
  const mean = values.reduce((total, value, i) => total + value * weights[i]!, 0) / sum;
  return {
    mean,
    cdf: (x) => {
      const above = firstIndex(values.length, (i) => values[i]! > x);
      return above === 0 ? 0 : cumulative[above - 1]!;
    },
    quantile: (u) => values[firstIndex(values.length - 1, (i) => cumulative[i]! >= u)]!,
  };
}

/** The first i in 0 … n − 1 that fits, or n, where all after one that fits do too. */
function firstIndex(n: number, fits: (i: number) => boolean): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
