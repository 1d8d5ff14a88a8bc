import { checkCount, checkNonNegative } from '../argument-checks.ts';
import { erlangB } from './erlang-b.ts';

/**
 * What no strategy that gives parcels their own size or a larger one can do better: for each size j, the
 * share of the offered load of sizes j and larger that is rejected, Σ_{k≥j} a_k b_k ÷ a_{≥j}, is at least
 * B(a_{≥j}, c_{≥j}), as if the larger compartments were one bank and served nobody else. In load, not in
 * parcels: where short dwells are favoured, fewer parcels can be lost than this. It held in every exact
 * chain that was computed, and has not been proven.
 *
 * @param loads a_k in erlangs, smallest size first
 * @returns the bound for each j, smallest size first; the first is for the bank as a whole
 */
export function nestedWorkloadBound(bank: {
  readonly compartments: readonly number[];
  readonly loads: readonly number[];
}): number[] {
  let load = 0;
  let room = 0;
  return bank.compartments
    .map((count, size) => ({ count, offered: bank.loads[size]! }))
    .toReversed()
    .map(({ count, offered }) => {
      checkCount('compartments', count);
      checkNonNegative('load', offered);
      load += offered;
      room += count;
      return erlangB(load, room);
    })
    .toReversed();
}
