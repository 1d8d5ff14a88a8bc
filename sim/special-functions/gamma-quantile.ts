import { gammaP, gammaQ, gammaWeight } from './incomplete-gamma.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';

/** Below it doubles lose digits, and Newton's method would never settle. */
const SMALLEST_NORMAL = 2 ** -1022;

/**
 * The x with P(a, x) = u, for a > 0 and 0 < u < 1; 0 where x is below 2 ** -1022.
 * Newton's method on ln P (ln Q in the upper half) as a function of ln x. Both are concave for every
 * a, so that after the first step the iterates approach the root from one side.
 */
export function gammaQuantile(a: number, u: number): number {
  let x = firstGuess(a, u);
  if (x < SMALLEST_NORMAL) return 0;
  for (let iteration = 0; iteration < 100; iteration++) {
    const lower = u < 0.5;
    const tail = lower ? gammaP(a, x) : gammaQ(a, x);
    const lnRatio = Math.log(tail / (lower ? u : 1 - u));
    const newton = ((lower ? -1 : 1) * lnRatio * tail) / gammaWeight(a, x);
    // A step is at most a factor e: from the flat side a step could leave the range of doubles.
    const step = Math.max(-1, Math.min(1, newton));
    x *= Math.exp(step);
    // Newton's convergence is quadratic: the next step would be below the precision.
    if (Math.abs(step) < 1e-10) return x;
  }
  throw new Error(`gammaQuantile(${a}, ${u}) did not converge`);
}

/** Wilson & Hilferty (1931), or the leading term of the series where that fails. */
function firstGuess(a: number, u: number): number {
  const root = 1 - 1 / (9 * a) + normalQuantile(u) / (3 * Math.sqrt(a));
  if (a >= 1 && root > 0.3) return a * root * root * root;
  return Math.exp((Math.log(u) + logGamma(a + 1)) / a);
}
