import { checkNonNegative, checkPositive } from '../argument-checks.ts';
import { stirlingCorrection } from './log-gamma.ts';

/** Two steps of the fraction that differ by no more are as good as equal. */
const CONVERGED = 4 * Number.EPSILON;

/**
 * Q(a, x) = Γ(a, x) / Γ(a), the regularised upper incomplete gamma function; a > 0, x ≥ 0.
 * Series below x = a + 1, continued fraction above (Abramowitz & Stegun (1964), 6.5.29 and 6.5.31).
 */
export function upperIncompleteGamma(a: number, x: number): number {
  check(a, x);
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/** P(a, x) = 1 − Q(a, x). */
export function lowerIncompleteGamma(a: number, x: number): number {
  check(a, x);
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

function check(a: number, x: number): void {
  checkPositive('a', a);
  checkNonNegative('x', x);
}

/** xᵃ e⁻ˣ / Γ(a), by way of x/a so that large a and x do not cancel. */
function prefactor(a: number, x: number): number {
  const excess = (x - a) / a;
  const exponent = a * (Math.log1p(excess) - excess) - stirlingCorrection(a);
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(exponent);
}

function lowerSeries(a: number, x: number): number {
  if (x === 0) return 0;
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * Number.EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return prefactor(a, x) * sum;
}

/** Lentz's method as modified by Thompson and Barnett (1986). */
function upperFraction(a: number, x: number): number {
  if (x === Infinity) return 0;
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > CONVERGED; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    change = c * d;
    fraction *= change;
  }
  return prefactor(a, x) * fraction;
}
