import { checkPositive } from '../argument-checks.ts';
import { gammaQ, gammaWeight } from '../special-functions/incomplete-gamma.ts';

const EULER = 0.577_215_664_901_532_9;
/** From here on the continued fraction converges in some dozens of steps. */
const FRACTION_FROM = 2;

/**
 * Γ(s, x) · e^x · x^(−s), the upper incomplete gamma function without what grows and falls with x, for
 * x > 0 and s = 0 or 1 ≤ s < 2. Legendre's continued fraction (Abramowitz & Stegun 1964, 6.5.31, even
 * part), below it the regularised function, or for s = 0 the series of E₁ (5.1.11).
 */
export function scaledUpperGamma(s: number, x: number): number {
  checkPositive('x', x);
  if (x >= FRACTION_FROM) return fraction(s, x);
  return s === 0 ? Math.exp(x) * exponentialIntegral(x) : gammaQ(s, x) / gammaWeight(s, x);
}

/** 1/(x+1−s − 1(1−s)/(x+3−s − 2(2−s)/(x+5−s − …))), by Lentz's method (Thompson & Barnett 1986). */
function fraction(s: number, x: number): number {
  let b = x + 1 - s;
  let c = Infinity;
  let d = 1 / b;
  let result = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > Number.EPSILON; n++) {
    const term = -n * (n - s);
    b += 2;
    d = 1 / (b + term * d);
    c = b + term / c;
    change = c * d;
    result *= change;
  }
  return result;
}

/** E₁(x) = −γ − ln x − Σ (−x)ⁿ / (n · n!). */
function exponentialIntegral(x: number): number {
  let sum = -EULER - Math.log(x);
  for (let n = 1, power = 1; Math.abs(power) > Number.EPSILON; n++) {
    power *= -x / n;
    sum -= power / n;
  }
  return sum;
}
