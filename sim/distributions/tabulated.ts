import type { Distribution } from './distribution.ts';

/** A power of two, so that a uniform times it is exact. */
const LEAST_GUIDE = 256;

/**
 * The distribution on finitely many values, given in ascending order with weights of 0 or more.
 * The cdf is a table, and the quantile a search in it: the two agree to the last bit. A guide says where
 * the search begins (Chen & Asau 1974), so that it takes a step or two however many values there are.
 */
export function createTabulated(
  values: readonly number[],
  weights: readonly number[],
): Distribution {
  let sum = 0;
  const sums = weights.map((weight) => (sum += weight));
  const cumulative = Float64Array.from(sums, (partial) => partial / sum);
  const mean = values.reduce((total, value, i) => total + value * weights[i]!, 0) / sum;
  const guide = guideTo(cumulative);
  const results = Float64Array.from(values);
  return {
    mean,
    cdf(x) {
      const last = values.findLastIndex((value) => value <= x);
      return last < 0 ? 0 : cumulative[last]!;
    },
    quantile(u) {
      let i = guide[(u * guide.length) | 0]!;
      while (cumulative[i]! < u) i++;
      return results[i]!;
    },
  };
}

/** At n: the first index whose cumulative share reaches n ÷ length. */
function guideTo(cumulative: Float64Array): Int32Array {
  let length = LEAST_GUIDE;
  while (length < cumulative.length) length *= 2;
  const guide = new Int32Array(length);
  for (let n = 0, i = 0; n < length; n++) {
    while (cumulative[i]! < n / length) i++;
    guide[n] = i;
  }
  return guide;
}
