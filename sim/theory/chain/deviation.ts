import type { SparseChain } from './sparse-chain.ts';

const SWEEPS_PER_CHECK = 16;
const MOST_CHECKS = 10_000;
const CONVERGED = 1e-14;

/**
 * The x with xQ = −source and Σx = 0: for a source of sum 0, the integral over all time of how it decays,
 * source · ∫ e^(Qt) dt (the deviation matrix; Coolen-Schrijner & van Doorn 2002). By Gauss–Seidel.
 *
 * @param stationary the chain's stationary distribution
 * @throws Error if it does not converge
 */
export function deviation(
  chain: SparseChain,
  stationary: Float64Array,
  source: Float64Array,
): Float64Array {
  const values = new Float64Array(chain.states);
  for (let check = 0; check < MOST_CHECKS; check++) {
    for (let n = 1; n < SWEEPS_PER_CHECK; n++) sweep(chain, source, values);
    const before = values.slice();
    sweep(chain, source, values);
    let change = 0;
    let size = 0;
    let sum = 0;
    values.forEach((value, state) => {
      change += Math.abs(value - before[state]!);
      size += Math.abs(value);
      sum += value;
    });
    for (let state = 0; state < chain.states; state++) values[state]! -= sum * stationary[state]!;
    if (change <= CONVERGED * size) return values;
  }
  throw new Error(`the deviation in a chain of ${chain.states} states did not converge`);
}

function sweep(chain: SparseChain, source: Float64Array, values: Float64Array): void {
  const { states, first, from, rates, out } = chain;
  for (let state = 0, flow = 0; state < states; state++) {
    let inflow = source[state]!;
    for (; flow < first[state + 1]!; flow++) inflow += rates[flow]! * values[from[flow]!]!;
    values[state] = inflow / out[state]!;
  }
}
