import { checkCount, checkNonNegative } from '../argument-checks.ts';

/** Where the recursion below moves its scale, far from overflow. */
const RESCALE_AT = 2 ** 900;

/**
 * Erlang B: the probability that a parcel finds all compartments taken, where parcels come as a
 * Poisson process and are lost when rejected. It holds for any dwell with the given mean (M/G/c/c),
 * and it is also the share of time that all compartments are taken; the mean number taken is a(1 − B).
 *
 * @param offeredLoad a = arrival rate · mean dwell, in erlangs, 0 or more
 * @param compartments c, a whole number, 0 or more
 */
export function erlangB(offeredLoad: number, compartments: number): number {
  const { scaled, logScale } = inverse(offeredLoad, compartments);
  return Math.exp(-logScale) / scaled;
}

/** ln B(a, c), also where B itself is too small for a double. −∞ for no load. */
export function logErlangB(offeredLoad: number, compartments: number): number {
  const { scaled, logScale } = inverse(offeredLoad, compartments);
  return -Math.log(scaled) - logScale;
}

/**
 * 1/B(a, c) = scaled · e^logScale, by the inverse recursion 1/Bₙ = 1 + (n/a) · 1/Bₙ₋₁: sums of positive
 * terms only (Jagerman, Bell System Technical Journal 53, 1974).
 */
function inverse(offeredLoad: number, compartments: number): { scaled: number; logScale: number } {
  checkNonNegative('offeredLoad', offeredLoad);
  checkCount('compartments', compartments);
  if (offeredLoad === 0 && compartments > 0) return { scaled: Infinity, logScale: 0 };
  let scaled = 1;
  let one = 1;
  let logScale = 0;
  for (let n = 1; n <= compartments; n++) {
    scaled = one + (n / offeredLoad) * scaled;
    if (scaled > RESCALE_AT) {
      scaled /= RESCALE_AT;
      one /= RESCALE_AT;
      logScale += Math.log(RESCALE_AT);
    }
  }
  return { scaled, logScale };
}
