import { describe, expect, it } from 'vitest';
import { gammaQuantile } from '../../../sim/special-functions/gamma-quantile.ts';
import { gammaP, gammaQ } from '../../../sim/special-functions/incomplete-gamma.ts';

/** a, u, x with P(a, x) = u: mpmath 1.3 at 40 digits, by bisection. */
const KNOWN = [
  [0.01, 0.1, 5.6607381470619397e-101],
  [0.01, 0.9, 1.5035936230702948e-5],
  [0.01, 0.9999999, 9.225127002237146],
  [0.5, 1e-10, 7.853981633974484e-21],
  [0.5, 0.3, 0.07423593091627272],
  [0.5, 0.99, 3.317448300510607],
  [1, 0.5, Math.LN2],
  [2.5, 1e-6, 0.006448080103248548],
  [2.5, 0.5, 2.1757300955477636],
  [2.5, 0.999999, 17.94409343980521],
  [25, 1e-12, 3.91594585705989],
  [25, 0.025, 16.178681847829328],
  [25, 0.975, 35.710097593753204],
  [25, 1 - 2 ** -50, 87.50940457609384],
  [400, 0.001, 341.0332264935072],
  [400, 0.7, 410.2414863388388],
  [10_000, 0.9, 10128.367373674177],
] as const;

describe('gammaQuantile', () => {
  it.each(KNOWN)('of a = %d, u = %d', (a, u, known) => {
    // A small shape spreads one rounding of u by the factor 1/a.
    expect(Math.abs(gammaQuantile(a, u) / known - 1)).toBeLessThan(1e-13 * Math.max(1, 1 / a));
  });

  it('is 0 where x is below the smallest normal double', () => {
    expect(gammaQuantile(0.0001, 0.5)).toBe(0);
    expect(gammaQuantile(0.0001, 0.93)).toBe(0);
  });

  it('inverts P and Q for every shape, up to the last uniform of either tail', () => {
    for (const a of [0.06, 0.3, 0.999, 1, 1.001, 3, 30, 999, 1_000_000]) {
      for (const tail of [2 ** -53, 2 ** -30, 2 ** -7, 0.125, 0.375]) {
        const [low, high] = [gammaQuantile(a, tail), gammaQuantile(a, 1 - tail)];
        expect(Math.abs(gammaP(a, low) / tail - 1)).toBeLessThan(1e-10);
        expect(Math.abs(gammaQ(a, high) / tail - 1)).toBeLessThan(1e-10);
      }
    }
  });

  it('reaches the upper tail of a tiny shape', () => {
    const high = gammaQuantile(0.0001, 1 - 2 ** -40);
    expect(Math.abs(gammaQ(0.0001, high) / 2 ** -40 - 1)).toBeLessThan(1e-10);
  });
});
