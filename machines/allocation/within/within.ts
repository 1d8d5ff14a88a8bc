/**
 * The free compartments of one size, kept in whatever order its rule needs. `add` and `remove` follow
 * the compartments' announcements; `next` proposes the compartment for the coming reservation and
 * changes no membership. Nothing costs more than O(log n).
 */
export interface FreePool {
  /** @param compartment of this size, and not in the pool */
  add(compartment: number): void;
  /** @param compartment in the pool */
  remove(compartment: number): void;
  /** The compartment to hand out; the pool is not empty. It is reserved before `next` is asked again. */
  next(): number;
}

export interface WithinContext {
  /** The compartments of this size are first … first + count − 1; all are free at the start. */
  readonly first: number;
  readonly count: number;
  /**
   * Door openings of each compartment of the bank so far; the locker counts them. While a compartment
   * is in the pool its number holds still, up to the opening with which it leaves.
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
