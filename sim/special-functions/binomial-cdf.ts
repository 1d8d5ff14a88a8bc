import { incompleteBeta } from './incomplete-beta.ts';

/**
 * P(X ≤ k), X binomial of n trials with probability p each: I_{1−p}(n − k, k + 1) (Abramowitz & Stegun 1964,
 * 26.5.24). 0 below k = 0, 1 from k = n on.
 *
 * @param k a whole number
 * @param n a whole number, 0 or more
 * @param p 0…1
 */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(1 - p, n - k, k + 1, p);
}
