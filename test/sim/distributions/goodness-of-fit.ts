import { gammaQ } from '../../../sim/special-functions/incomplete-gamma.ts';

/** √n times the largest distance of the sample's cdf: above 1.95 once in a thousand samples. */
export function kolmogorovStatistic(sample: readonly number[], cdf: (x: number) => number): number {
  const n = sample.length;
  const sorted = sample.toSorted((a, b) => a - b);
  const distances = sorted.map((x, i) => Math.max((i + 1) / n - cdf(x), cdf(x) - i / n));
  return Math.sqrt(n) * distances.reduce((largest, distance) => Math.max(largest, distance));
}

/**
 * Pearson's test of a sample of a discrete distribution: the chance of a chi-square at least as large.
 * Neighbouring values share a class until 10 of the sample are expected in it.
 */
export function chiSquareTail(sample: readonly number[], cdf: (x: number) => number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  const n = sorted.length;
  let classes = 0;
  let statistic = 0;
  let before = { count: 0, level: 0 };
  for (const [i, value] of sorted.entries()) {
    const isLast = i === n - 1;
    if (!isLast && sorted[i + 1] === value) continue;
    const now = { count: i + 1, level: isLast ? 1 : cdf(value) };
    const expected = (now.level - before.level) * n;
    const isTooSmall = expected < 10 || (1 - now.level) * n < 10;
    if (isTooSmall && !isLast) continue;
    statistic += (now.count - before.count - expected) ** 2 / expected;
    classes++;
    before = now;
  }
  return classes > 1 ? gammaQ((classes - 1) / 2, statistic / 2) : 1;
}
