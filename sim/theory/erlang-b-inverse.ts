import { checkCount, checkNonNegative, checkOpenShare } from '../argument-checks.ts';
import { continuousErlangB } from './continuous-erlang-b.ts';
import { erlangB, logErlangB } from './erlang-b.ts';
import { root } from './root.ts';

/**
 * The offered load a with B(a, c) = blocking, in erlangs. B grows with a from 0 to 1, so there is exactly
 * one.
 *
 * @param blocking between 0 and 1, ends excluded
 * @param compartments c, a whole number, 1 or more
 */
export function offeredLoadFor(blocking: number, compartments: number): number {
  checkOpenShare('blocking', blocking);
  checkCount('compartments', compartments);
  if (compartments === 0) throw new RangeError('without compartments blocking is always 1');
  // At most a fraction c/a of the parcels is carried: B(a, c) ≥ 1 − c/a.
  const most = compartments / (1 - blocking);
  const excess = (load: number) => logErlangB(load, compartments) - Math.log(blocking);
  return root(excess, 0, most);
}

/** The least whole number c of compartments with B(offeredLoad, c) ≤ blocking. */
export function leastCompartments(offeredLoad: number, blocking: number): number {
  checkNonNegative('offeredLoad', offeredLoad);
  checkOpenShare('blocking', blocking);
  let compartments = 0;
  // The recursion of erlang-b.ts, stopped where it is small enough.
  for (let inverse = 1; inverse * blocking < 1;) {
    compartments++;
    inverse = 1 + (compartments / offeredLoad) * inverse;
  }
  return compartments;
}

/** The c, not necessarily whole, at which continuous Erlang B is the given blocking. */
export function continuousCompartments(offeredLoad: number, blocking: number): number {
  const most = leastCompartments(offeredLoad, blocking);
  if (erlangB(offeredLoad, most) === blocking) return most;
  const excess = (compartments: number) =>
    Math.log(continuousErlangB(offeredLoad, compartments) / blocking);
  return root(excess, most - 1, most);
}
