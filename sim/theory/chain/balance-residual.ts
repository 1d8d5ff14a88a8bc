import type { SparseChain } from './sparse-chain.ts';

/**
 * The largest imbalance of a state, |flow in − flow out|: what rounding has left of the balance
 * equations.
 */
export function balanceResidual(chain: SparseChain, probabilities: Float64Array): number {
  const { states, first, from, rates, out } = chain;
  let worst = 0;
  for (let state = 0; state < states; state++) {
    let balance = -out[state]! * probabilities[state]!;
    for (let flow = first[state]!; flow < first[state + 1]!; flow++) {
      balance += rates[flow]! * probabilities[from[flow]!]!;
    }
    worst = Math.max(worst, Math.abs(balance));
  }
  return worst;
}
