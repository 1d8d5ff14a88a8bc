import { upperIncompleteGamma } from './incomplete-gamma.ts';

/** Φ(z), the standard normal distribution function; accurate in both tails. */
export function normalCdf(z: number): number {
  const tail = upperIncompleteGamma(0.5, (z * z) / 2) / 2;
  return z < 0 ? tail : 1 - tail;
}
