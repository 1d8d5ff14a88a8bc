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
