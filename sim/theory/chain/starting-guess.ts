import type { SparseChain } from './sparse-chain.ts';

/**
 * Weights that would be stationary if the chain were reversible: along the way on which a state was first
 * reached, rate there ÷ rate back for each step. Exact for banks whose sizes keep to themselves, and near
 * it otherwise. In logarithms, since they span more than a double does.
 */
export function startingGuess(chain: SparseChain): Float64Array {
  const logs = new Float64Array(chain.states);
  for (let state = 1; state < chain.states; state++) {
    const flow = flowFromFirst(chain, state);
    const parent = chain.from[flow]!;
    const back = rateBetween(chain, state, parent) ?? chain.out[state]!;
    logs[state] = logs[parent]! + Math.log(chain.rates[flow]! / back);
  }
  const most = logs.reduce((a, b) => Math.max(a, b), 0);
  // What is less than the least double is still reached from above.
  return logs.map((log) => Math.max(Number.MIN_VALUE * 2 ** 60, Math.exp(log - most)));
}

/** The flow from the earliest state: the one from which this one was found. */
function flowFromFirst({ first, from }: SparseChain, state: number): number {
  let best = first[state]!;
  for (let flow = best + 1; flow < first[state + 1]!; flow++) {
    if (from[flow]! < from[best]!) best = flow;
  }
  return best;
}

function rateBetween(chain: SparseChain, origin: number, target: number): number | undefined {
  for (let flow = chain.first[target]!; flow < chain.first[target + 1]!; flow++) {
    if (chain.from[flow] === origin) return chain.rates[flow];
  }
  return undefined;
}
