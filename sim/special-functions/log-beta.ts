import { logGamma, stirlingCorrection } from './log-gamma.ts';

/**
 * ln B(a, b), a, b > 0; with the Stirling corrections apart where the larger argument would drown the
 * result.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const sum = a + b;
  return (
    logGamma(small) +
    small -
    small * Math.log(sum) +
    (large - 0.5) * Math.log1p(-small / sum) +
    stirlingCorrection(large) -
    stirlingCorrection(sum)
  );
}
