import { Flows } from './flows.ts';
import type { SparseChain } from './sparse-chain.ts';

/** Tells each transition out of a state: the code of the state it leads to, and its rate, above 0. */
export type Transitions = (code: number, to: (code: number, rate: number) => void) => void;

/** What finds and sorts states is as large as their codes; beyond this many, a map is smaller. */
const MOST_LISTED_CODES = 4_000_000;

/**
 * All that can be reached from a state, breadth first: the start is state 0, and `transitions` is asked
 * once for each state, in their order.
 *
 * @param start its code, a whole number of at least 0
 * @param codes all codes are below this
 * @throws RangeError where there are more than maxStates
 */
export function explore(
  start: number,
  transitions: Transitions,
  { codes, maxStates }: { readonly codes: number; readonly maxStates: number },
): SparseChain {
  const found = [start];
  const indices = codes <= MOST_LISTED_CODES ? listedIndices(codes) : new Map<number, number>();
  indices.set(start, 0);
  const flows = new Flows();
  let state = 0;
  const to = (code: number, rate: number) => {
    let index = indices.get(code);
    if (index === undefined) {
      index = found.length;
      if (index === maxStates) throw new RangeError(`there are more than ${maxStates} states`);
      indices.set(code, index);
      found.push(code);
    }
    flows.add(state, index, rate);
  };
  for (; state < found.length; state++) transitions(found[state]!, to);
  return flows.byTarget(found.length);
}

/** A map from small codes to indices, several times as fast as one that hashes. */
function listedIndices(codes: number): Pick<Map<number, number>, 'get' | 'set'> {
  const indices = new Int32Array(codes).fill(-1);
  return {
    get: (code) => (indices[code]! < 0 ? undefined : indices[code]!),
    set(code, index) {
      indices[code] = index;
      return this as Map<number, number>;
    },
  };
}
