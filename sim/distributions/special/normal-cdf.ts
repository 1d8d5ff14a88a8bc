import { gammaP, gammaQ } from './incomplete-gamma.ts';

/** Φ(z), the standard normal cdf: Φ(−z) = ½ Q(½, z²/2). Relative error below 1e-13 for z > −37. */
export function normalCdf(z: number): number {
  const halfSquare = (z * z) / 2;
  return z < 0 ? 0.5 * gammaQ(0.5, halfSquare) : 0.5 + 0.5 * gammaP(0.5, halfSquare);
}
