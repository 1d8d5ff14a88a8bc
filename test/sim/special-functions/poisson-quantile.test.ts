import { describe, expect, it } from 'vitest';
import { gammaQ } from '../../../sim/special-functions/incomplete-gamma.ts';
import { poissonQuantile } from '../../../sim/special-functions/poisson-quantile.ts';

/** P(X ≤ k) = Q(k + 1, mean), Abramowitz & Stegun (1964), 26.4.21. */
function cdf(mean: number, k: number): number {
  return k < 0 ? 0 : gammaQ(k + 1, mean);
}

const MEANS = [1e-9, 0.05, 0.7, 1, 12, 12.7, 143, 145, 5_000, 999_999.5];
const UNIFORMS = [2 ** -53, 1e-9, 0.001, 0.25, 0.5, 0.6180339887, 0.9, 0.999, 1 - 1e-9];

describe('poissonQuantile', () => {
  it.each(MEANS)('is the smallest count whose cdf reaches u, with mean %d', (mean) => {
    for (const u of UNIFORMS) {
      const k = poissonQuantile(mean, u);
      expect(Number.isSafeInteger(k) && k >= 0).toBe(true);
      expect(cdf(mean, k)).toBeGreaterThanOrEqual(u * (1 - 1e-11));
      expect(cdf(mean, k - 1)).toBeLessThan(u * (1 + 1e-11));
    }
  });

  it.each(MEANS)('finds the way back from a count, with mean %d', (mean) => {
    const middle = Math.floor(mean);
    const spread = Math.ceil(3 * Math.sqrt(mean));
    for (const k of [middle - spread, middle - 1, middle, middle + 1, middle + spread]) {
      const [below, at] = [cdf(mean, k - 1), cdf(mean, k)];
      if (k < 0 || at - below < 1e-9 || below > 1 - 1e-9) continue;
      expect(poissonQuantile(mean, below + 1e-10 * (at - below) + 1e-12)).toBe(k);
      expect(poissonQuantile(mean, at - 1e-12)).toBe(k);
    }
  });

  it('ends at the largest uniform', () => {
    for (const mean of MEANS) {
      const k = poissonQuantile(mean, 1 - 2 ** -53);
      expect(cdf(mean, k)).toBeGreaterThan(1 - 1e-12);
      expect(k).toBeLessThan(mean + 10 * Math.sqrt(mean) + 20);
    }
  });

  it('is 0 where nothing is expected', () => {
    expect([2 ** -53, 0.5, 1 - 2 ** -53].map((u) => poissonQuantile(0, u))).toEqual([0, 0, 0]);
  });
});
