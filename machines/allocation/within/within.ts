/**
 * The free compartments of a bank, size by size, kept in whatever order its rule needs. `add` and `remove`
 * follow the compartments' announcements; `next` proposes the compartment for the coming reservation and
 * changes no membership. Nothing costs more than O(log n).
 */
export interface FreePool {
  /** @param compartment not in the pool */
  add(compartment: number): void;
  /** @param compartment in the pool */
  remove(compartment: number): void;
  /**
   * The compartment of this size to hand out; the pool has one. It is reserved before `next` is asked
   * again for its size.
   */
  next(size: number): number;
}

export interface WithinContext {
  /**
   * The compartments of size i are firstOfSize[i] … firstOfSize[i + 1] − 1; all are in the pool at the
   * start. The last entry is their total.
   */
  readonly firstOfSize: ArrayLike<number>;
  /** Size index of each compartment. */
  readonly sizeOf: ArrayLike<number>;
  /**
   * Door openings of each compartment so far; the locker counts them. While a compartment is in the
   * pool its number holds still, up to the opening with which it leaves.
   */
  readonly wear: ArrayLike<number>;
  /** Uniform numbers in [0, 1) of a stream that belongs to this choice alone. */
  readonly uniform: () => number;
}

/** One choice within a size as the registry lists it. */
export interface WithinDefinition {
  readonly name: string;
  /** One sentence for the help and the reference page. */
  readonly summary: string;
  create(context: WithinContext): FreePool;
}
