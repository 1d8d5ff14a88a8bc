import { checkCount, checkNonNegative, checkPositive } from '../argument-checks.ts';
import { erlangB } from './erlang-b.ts';
import { scaledUpperGamma } from './scaled-gamma.ts';

/**
 * Erlang B for any number of compartments, whole or not: 1/B = a ∫₀^∞ e^(−at) (1 + t)^c dt (Fortet; see
 * Jagerman 1974). The integral is a · Γ(c + 1, a) e^a a^(−c−1); it is computed for the fraction of c, and
 * the recursion 1/B(c + 1) = 1 + (c + 1)/a · 1/B(c), positive terms only, goes on from there.
 *
 * @param offeredLoad a, in erlangs, greater than 0
 * @param compartments c, 0 or more
 */
export function continuousErlangB(offeredLoad: number, compartments: number): number {
  checkPositive('offeredLoad', offeredLoad);
  checkNonNegative('compartments', compartments);
  const whole = Math.floor(compartments);
  const fraction = compartments - whole;
  let inverse = fraction === 0 ? 1 : offeredLoad * scaledUpperGamma(fraction + 1, offeredLoad);
  for (let n = 1; n <= whole; n++) inverse = 1 + ((fraction + n) / offeredLoad) * inverse;
  return 1 / inverse;
}

/** ∂B/∂a = B · (c/a − 1 + B): what one more erlang would add to the blocking (Jagerman 1974). */
export function erlangBByLoad(offeredLoad: number, compartments: number): number {
  const blocking = continuousErlangB(offeredLoad, compartments);
  return blocking * (compartments / offeredLoad - 1 + blocking);
}

/**
 * ∂B/∂c at a whole number of compartments: the derivative of the recursion, from ∂(1/B)/∂c = e^a E₁(a) at
 * c = 0. It is negative.
 */
export function erlangBByCompartments(offeredLoad: number, compartments: number): number {
  checkPositive('offeredLoad', offeredLoad);
  checkCount('compartments', compartments);
  let inverse = 1;
  let slope = scaledUpperGamma(0, offeredLoad);
  for (let n = 1; n <= compartments; n++) {
    slope = (inverse + n * slope) / offeredLoad;
    inverse = 1 + (n / offeredLoad) * inverse;
  }
  return -slope * erlangB(offeredLoad, compartments) ** 2;
}
