import { logBeta } from './log-beta.ts';

/**
 * I_x(a, b), the regularised incomplete beta function; a, b > 0, 0 ≤ x ≤ 1. Continued fraction of
 * Abramowitz & Stegun (1964), 26.5.8, on the side of the mean where it converges fast.
 *
 * @param y 1 − x, for a caller that knows it more exactly than the subtraction does
 * @throws RangeError unless a, b > 0 and 0 ≤ x ≤ 1
 */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`I_x needs an x between 0 and 1, not ${x}`);
  if (x === 0 || y === 0) return x;
  const factor = Math.exp(a * logShare(x, y) + b * logShare(y, x) - logBeta(a, b));
  return x < (a + 1) / (a + b + 2)
    ? (factor / a) * fraction(x, a, b)
    : 1 - (factor / b) * fraction(y, b, a);
}

/** ln share, from whichever of share and rest = 1 − share is the smaller. */
function logShare(share: number, rest: number): number {
  return share < rest ? Math.log(share) : Math.log1p(-rest);
}

/** Two steps of the fraction that differ by no more are as good as equal. */
const CONVERGED = 4 * Number.EPSILON;

/** Lentz's method as modified by Thompson and Barnett (1986). */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > CONVERGED; n++) {
    change = 1;
    const even = (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n));
    const odd = (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1));
    for (const numerator of [even, odd]) {
      d = 1 / (1 + numerator * d);
      c = 1 + numerator / c;
      change = c * d;
      result *= change;
    }
  }
  return result;
}
