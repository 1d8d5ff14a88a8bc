import { checkCount, checkNonNegative } from '../argument-checks.ts';
import { type BlockingBySize, weightedMean } from './blocking-by-size.ts';
import { poissonProbability } from './poisson.ts';

/**
 * The repack relaxation: parcels may be moved to other compartments at any time, so that a parcel is
 * rejected only if no arrangement of all would leave it a place. Its states are the nested constraints
 * Σ_{k≥j} n_k ≤ c_j + … + c_K, its distribution the product form ∏ a_k^n_k / n_k! on them, for any dwell
 * (Kaufman 1981). It bounded the total blocking of exact match, fallback and threshold from below in
 * 1,500 exact chains with one mean dwell for all; it bounds no single size, and has not been proven.
 *
 * The sums are convolutions of the sizes, largest first, of positive terms only; the work grows with the
 * square of the number of compartments.
 *
 * @param loads a_k in erlangs, smallest size first
 * @param arrivalRates weights of the sizes in the total, any unit
 */
export function repack(bank: {
  readonly compartments: readonly number[];
  readonly loads: readonly number[];
  readonly arrivalRates: readonly number[];
}): BlockingBySize {
  const { compartments, loads, arrivalRates } = bank;
  for (const count of compartments) checkCount('compartments', count);
  for (const load of loads) checkNonNegative('load', load);
  const blocking = compartments.map((_, size) => repackBlocking(compartments, loads, size));
  return { blocking, total: weightedMean(blocking, arrivalRates) };
}

/** A parcel finds no place where one of the constraints on it is tight: those of its own size and below. */
function repackBlocking(
  compartments: readonly number[],
  loads: readonly number[],
  size: number,
): number {
  let open = [1];
  let tight = [0];
  let room = 0;
  for (let each = compartments.length - 1; each >= 0; each--) {
    room += compartments[each]!;
    const parcels = Array.from({ length: room + 1 }, (_, n) => poissonProbability(loads[each]!, n));
    open = convolved(open, parcels, room);
    tight = convolved(tight, parcels, room);
    if (each <= size) {
      tight[room]! += open[room]!;
      open[room] = 0;
    }
  }
  const blocked = tight.reduce((sum, weight) => sum + weight, 0);
  return blocked / (blocked + open.reduce((sum, weight) => sum + weight, 0));
}

/** Weights of the sum of two counts, up to `most`. */
function convolved(a: readonly number[], b: readonly number[], most: number): number[] {
  const sums = new Array<number>(most + 1).fill(0);
  a.forEach((weight, n) => {
    for (let sum = n; sum <= most; sum++) sums[sum]! += weight * b[sum - n]!;
  });
  return sums;
}
