import type { z } from 'zod';

/**
 * A strategy decides from which size a parcel is served; which compartment of that size is the
 * business of the rule within a size (within/). A strategy is a pure function of the free counts, so
 * it can be shared by every engine.
 */
export interface AllocationStrategy {
  /**
   * @param size index of the parcel's size
   * @param free free compartments of each size; read, never kept or changed
   * @returns the size to serve it from: at least `size`, with a free compartment; or −1
   */
  choose(size: number, free: ArrayLike<number>): number;
}

/** One strategy as the registry lists it: its name, options and default, and how it is made. */
export interface StrategyDefinition {
  readonly name: string;
  /** One sentence for the help and the reference page. */
  readonly summary: string;
  /** The options it takes beside `name` and `within`, each with default and bounds. */
  readonly options: z.ZodObject;
  /**
   * @param sizes names of the bank's sizes, smallest first
   * @param options what a user gave or `options` parsed; defaults are filled in
   * @throws z.ZodError if `options` refuses them
   * @throws StrategyOptionsError if they do not fit the sizes
   */
  create(sizes: readonly string[], options: Readonly<Record<string, unknown>>): AllocationStrategy;
}

/** A definition whose `create` may rely on the type of its own options. */
export function defineStrategy<Options extends z.ZodObject>(definition: {
  readonly name: string;
  readonly summary: string;
  readonly options: Options;
  create(sizes: readonly string[], options: z.output<Options>): AllocationStrategy;
}): StrategyDefinition {
  return {
    ...definition,
    create: (sizes, options) => definition.create(sizes, definition.options.parse(options)),
  };
}
