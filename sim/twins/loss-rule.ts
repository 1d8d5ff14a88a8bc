/** Which parcels a loss twin accepts: those of which no limit is reached. */
export interface LossRule {
  /** A limit for each size. */
  readonly limits: readonly number[];
  /** A parcel counts towards the limits of its size and all smaller ones; if false, of its own alone. */
  readonly isNested: boolean;
}

/** Parcels may be moved at any time: of a size and all larger ones, as many as their compartments. */
export function repackRule(compartments: readonly number[]): LossRule {
  return {
    limits: compartments.map((_, size) =>
      compartments.slice(size).reduce((sum, count) => sum + count, 0),
    ),
    isNested: true,
  };
}

/** Every size by itself. */
export function exactRule(compartments: readonly number[]): LossRule {
  return { limits: compartments, isNested: false };
}
