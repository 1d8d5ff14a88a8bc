import type { Bank } from '../bank.ts';
import type { AllocationStrategy } from './strategy.ts';
import type { FreePool, WithinDefinition } from './within/within.ts';

export interface AllocationOptions {
  readonly bank: Bank;
  readonly strategy: AllocationStrategy;
  readonly within: WithinDefinition;
  /** Door openings of each compartment so far; read whenever one becomes free. */
  readonly wear: ArrayLike<number>;
  /** Uniform numbers in [0, 1), for rules that choose at random. */
  readonly uniform: () => number;
}

export function createAllocation(options: AllocationOptions): Allocation {
  return new Allocation(options);
}

/**
 * Knows which compartments of a bank are free, and chooses among them: the same for every engine. All
 * are free at the start; from then on `freed` and `taken` follow their announcements. Nothing costs
 * more than O(log n).
 */
export class Allocation {
  private readonly bank: Bank;
  private readonly sizeOf: Uint8Array;
  private readonly strategy: AllocationStrategy;
  private readonly pool: FreePool;
  private readonly isFree: Uint8Array;
  /** Free compartments of each size. */
  private readonly free: Int32Array;

  constructor({ bank, strategy, within, wear, uniform }: AllocationOptions) {
    const { firstOfSize, sizeOf } = bank;
    this.bank = bank;
    this.sizeOf = sizeOf;
    this.strategy = strategy;
    this.pool = within.create({ firstOfSize, sizeOf, wear, uniform });
    this.isFree = new Uint8Array(bank.compartmentCount).fill(1);
    this.free = new Int32Array(bank.sizes.length);
    for (const size of sizeOf) this.free[size]!++;
  }

  /**
   * The compartment for a parcel of that size, −1 if the strategy has none. It stays free until it is
   * `taken`, which happens before the next choice.
   */
  choose(size: number): number {
    const chosen = this.strategy.choose(size, this.free);
    if (chosen < 0) return -1;
    if (chosen < size || !(this.free[chosen]! > 0)) this.refuse(size, chosen);
    return this.pool.next(chosen);
  }

  /** @throws Error if it is free already */
  freed(compartment: number): void {
    if (this.isFree[compartment] !== 0) {
      throw new Error(`Compartment ${this.bank.idOf(compartment)} is free already.`);
    }
    this.isFree[compartment] = 1;
    this.free[this.sizeOf[compartment]!]!++;
    this.pool.add(compartment);
  }

  /** @throws Error if it is not free */
  taken(compartment: number): void {
    if (this.isFree[compartment] !== 1) {
      throw new Error(`Compartment ${this.bank.idOf(compartment)} is not free.`);
    }
    this.isFree[compartment] = 0;
    this.free[this.sizeOf[compartment]!]!--;
    this.pool.remove(compartment);
  }

  freeCount(size: number): number {
    return this.free[size]!;
  }

  private refuse(size: number, chosen: number): never {
    const { sizes } = this.bank;
    throw new Error(
      `The strategy serves size ${sizes[size]} from ${sizes[chosen]}, which is smaller or has none free.`,
    );
  }
}
