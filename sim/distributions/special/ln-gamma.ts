const HALF_LN_TWO_PI = 0.9189385332046727;

/**
 * ln Γ(x) for x > 0: Stirling's series, after a shift to x ≥ 10 where it is exact to double precision.
 * Absolute error below 1e-14 for x < 10, relative error below 1e-15 from there.
 */
export function lnGamma(x: number): number {
  let product = 1;
  let shifted = x;
  while (shifted < 10) product *= shifted++;
  const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LN_TWO_PI;
  return stirling + stirlingRemainder(shifted) - Math.log(product);
}

/**
 * ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π) for x ≥ 10, by the Bernoulli numbers B₂ … B₁₆
 * (Abramowitz & Stegun 1964, 6.1.41). Absolute error below 1e-17.
 */
export function stirlingRemainder(x: number): number {
  const y = 1 / (x * x);
  let sum = -3617 / 122400;
  sum = sum * y + 1 / 156;
  sum = sum * y - 691 / 360360;
  sum = sum * y + 1 / 1188;
  sum = sum * y - 1 / 1680;
  sum = sum * y + 1 / 1260;
  sum = sum * y - 1 / 360;
  sum = sum * y + 1 / 12;
  return sum / x;
}
