/** A finite Markov chain in continuous time, by what flows into each state. */
export interface SparseChain {
  readonly states: number;
  /** At s: where the flows into state s begin in `from` and `rates`; one entry more than states. */
  readonly first: Int32Array;
  readonly from: Int32Array;
  readonly rates: Float64Array;
  /** Sum of the rates out of each state. */
  readonly out: Float64Array;
}

/** Tells each transition out of a state: the code of the state it leads to, and its rate, above 0. */
export type Transitions = (code: number, to: (code: number, rate: number) => void) => void;

/**
 * All that can be reached from a state, breadth first: the start is state 0, and `transitions` is asked
 * once for each state, in their order.
 *
 * @param start its code, a whole number
 * @throws RangeError where there are more than maxStates
 */
export function explore(start: number, transitions: Transitions, maxStates: number): SparseChain {
  const codes = [start];
  const indices = new Map([[start, 0]]);
  const edges = { from: [] as number[], into: [] as number[], rates: [] as number[] };
  for (let state = 0; state < codes.length; state++) {
    transitions(codes[state]!, (code, rate) => {
      let index = indices.get(code);
      if (index === undefined) {
        index = codes.length;
        if (index === maxStates) throw new RangeError(`there are more than ${maxStates} states`);
        indices.set(code, index);
        codes.push(code);
      }
      edges.from.push(state);
      edges.into.push(index);
      edges.rates.push(rate);
    });
  }
  return byTarget(codes.length, edges);
}

/** Sorts transitions by the state that they lead to, by counting. */
function byTarget(
  states: number,
  edges: { readonly from: number[]; readonly into: number[]; readonly rates: number[] },
): SparseChain {
  const first = new Int32Array(states + 1);
  const out = new Float64Array(states);
  edges.into.forEach((into, edge) => {
    first[into + 1]!++;
    out[edges.from[edge]!]! += edges.rates[edge]!;
  });
  for (let state = 0; state < states; state++) first[state + 1]! += first[state]!;
  const next = first.slice();
  const from = new Int32Array(edges.into.length);
  const rates = new Float64Array(edges.into.length);
  edges.into.forEach((into, edge) => {
    const place = next[into]!++;
    from[place] = edges.from[edge]!;
    rates[place] = edges.rates[edge]!;
  });
  return { states, first, from, rates, out };
}
