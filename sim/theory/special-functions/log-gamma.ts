import { checkPositive } from '../argument-checks.ts';

/** From here on the Stirling series below is accurate to the last bit. */
const STIRLING_FROM = 10;

/** B₂ₖ / (2k(2k − 1)), k = 1…8, highest first: Abramowitz & Stegun (1964), 6.1.40. */
const STIRLING_TERMS = [
  -3617 / 122400,
  1 / 156,
  -691 / 360360,
  1 / 1188,
  -1 / 1680,
  1 / 1260,
  -1 / 360,
  1 / 12,
];

const HALF_LN_2PI = Math.log(2 * Math.PI) / 2;

/** ln Γ(x), x > 0. */
export function logGamma(x: number): number {
  return stirling(x) + stirlingCorrection(x);
}

/**
 * δ(x) = ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], x > 0: what Stirling's formula leaves out.
 * Differences of ln Γ at large arguments cancel; written with δ they do not.
 */
export function stirlingCorrection(x: number): number {
  checkPositive('x', x);
  if (x < STIRLING_FROM) return shiftedLogGamma(x) - stirling(x);
  const inverseSquare = 1 / (x * x);
  return STIRLING_TERMS.reduce((sum, term) => sum * inverseSquare + term, 0) / x;
}

function stirling(x: number): number {
  return (x - 0.5) * Math.log(x) - x + HALF_LN_2PI;
}

/** Γ(x + n) = x (x + 1) … (x + n − 1) Γ(x). */
function shiftedLogGamma(x: number): number {
  let product = 1;
  let shifted = x;
  while (shifted < STIRLING_FROM) product *= shifted++;
  return logGamma(shifted) - Math.log(product);
}
