import type { Bank } from '../bank.ts';
import type { AllocationStrategy } from './strategy.ts';
import type { WithinDefinition } from './within/within.ts';

export interface AllocationOptions {
  readonly bank: Bank;
  readonly strategy: AllocationStrategy;
  readonly within: WithinDefinition;
  /** Door openings of each compartment so far; read whenever one becomes free. */
  readonly wear: ArrayLike<number>;
  /** Uniform numbers in [0, 1), for rules that choose at random. */
  readonly uniform: () => number;
}

/**
 * Knows which compartments of a bank are free, and chooses among them: the same for every engine. All
 * are free at the start; from then on `freed` and `taken` follow their announcements. Nothing costs
 * more than O(log n).
 */
export interface Allocation {
  /**
   * The compartment for a parcel of that size, −1 if the strategy has none. It stays free until it is
   * `taken`, which happens before the next choice.
   */
  choose(size: number): number;
  /** @throws Error if it is free already */
  freed(compartment: number): void;
  /** @throws Error if it is not free */
  taken(compartment: number): void;
  freeCount(size: number): number;
}

export function createAllocation(options: AllocationOptions): Allocation {
  const { bank, strategy, within, wear, uniform } = options;
  const { firstOfSize, sizeOf } = bank;
  const isFree = new Uint8Array(bank.compartmentCount).fill(1);
  const free = new Int32Array(bank.sizes.length);
  for (const size of sizeOf) free[size]!++;
  const pool = within.create({ firstOfSize, sizeOf, wear, uniform });

  return {
    choose(size) {
      const chosen = strategy.choose(size, free);
      if (chosen < 0) return -1;
      if (chosen < size || !(free[chosen]! > 0)) {
        throw new Error(
          `The strategy serves size ${bank.sizes[size]} from ${bank.sizes[chosen]}, which is smaller or has none free.`,
        );
      }
      return pool.next(chosen);
    },
    freed(compartment) {
      if (isFree[compartment] !== 0) {
        throw new Error(`Compartment ${bank.idOf(compartment)} is free already.`);
      }
      const size = sizeOf[compartment]!;
      isFree[compartment] = 1;
      free[size]!++;
      pool.add(compartment);
    },
    taken(compartment) {
      if (isFree[compartment] !== 1) {
        throw new Error(`Compartment ${bank.idOf(compartment)} is not free.`);
      }
      const size = sizeOf[compartment]!;
      isFree[compartment] = 0;
      free[size]!--;
      pool.remove(compartment);
    },
    freeCount: (size) => free[size]!,
  };
}
