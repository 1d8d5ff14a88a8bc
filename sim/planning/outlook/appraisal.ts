/** How a bank does in a world. Plain data. */
export interface Appraisal {
  /** Name of the rule that knows it exactly; undefined if it was simulated. */
  readonly rule: string | undefined;
  /** What each target limits, in the order of the targets. */
  readonly targets: readonly Measure[];
  /**
   * The same less that of the first bank that was appraised. Simulated banks met the same parcels, so that these
   * intervals are of pairs of replications, and narrower than those of the ratios suggest.
   */
  readonly differences: readonly Measure[];
  /** Blocking of each size, the smallest first. */
  readonly sizes: readonly Measure[];
  /** Blocking of all parcels together. */
  readonly total: Measure;
}

/** A ratio, or a difference of two, and its interval; all three are equal where it is exact, and undefined where nothing tells. */
export interface Measure {
  readonly ratio: number | undefined;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}
