/**
 * A simpler bank that meets the same parcels as the simulated one, and of which the mean of what it does is
 * exactly known: what it does beyond its mean is chance, and the same chance that met the simulated bank.
 */
export interface Twin {
  /** A parcel is offered, no earlier than the one before. It would leave at leavesMs. */
  arrive(atMs: number, size: number, leavesMs: number): void;
  /** For each size, over the observed time; once, after the last parcel. */
  values(): number[];
}

/** The time that is observed, of which a twin begins before or at its start. */
export interface ObservedTime {
  readonly startMs: number;
  readonly endMs: number;
}
