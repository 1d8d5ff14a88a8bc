/** How many times a scenario's demand its bank carries at the targets. Plain data. */
export type Capacity = ExactCapacity | SimulatedCapacity;

export interface ExactCapacity {
  readonly kind: 'exact';
  /** 0 … ∞; at this demand a target is met, beyond it none. */
  readonly factor: number;
  /** Index of the target that gives out first. */
  readonly binding: number;
  /** Name of the rule that knows it. */
  readonly rule: string;
}

/** What simulation says, as if more parcels never made blocking less. */
export interface SimulatedCapacity {
  readonly kind: 'simulated';
  /** About the factor itself, from few replications; undefined if that was interrupted. */
  readonly estimate: number | undefined;
  /** The largest factor that was shown to meet all targets; 0 if none was. */
  readonly lower: number;
  /** The smallest factor that was shown to miss one; ∞ if none was. */
  readonly upper: number;
  /** With which both hold together. */
  readonly confidence: number;
  /** Index of the target that gives out first, by the estimate. */
  readonly binding: number | undefined;
  /** Everything that was tried, in its order. */
  readonly trials: readonly Trial[];
  readonly isInterrupted: boolean;
}

/** A demand that was simulated until it was clear whether the bank carries it. */
export interface Trial {
  readonly factor: number;
  readonly verdict: 'meets' | 'misses' | 'unresolved';
  readonly confidence: number;
  readonly replications: number;
}
