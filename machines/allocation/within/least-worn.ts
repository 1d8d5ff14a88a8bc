import { createLevelSet, type LevelSet } from '../../collections/level-set.ts';
import type { FreePool, WithinContext, WithinDefinition } from './within.ts';

export const leastWorn: WithinDefinition = {
  name: 'least-worn',
  summary: 'The free compartment whose door has opened least; the lowest number among equals.',
  create: (context) => new LeastWorn(context),
};

class LeastWorn implements FreePool {
  private readonly firstOfSize: Int32Array;
  private readonly sizeOf: ArrayLike<number>;
  private readonly wear: ArrayLike<number>;
  /** Of each size the free ones, by their number within the size. */
  private readonly free: readonly LevelSet[];

  constructor({ firstOfSize, sizeOf, wear }: WithinContext) {
    this.firstOfSize = Int32Array.from(firstOfSize);
    this.sizeOf = sizeOf;
    this.wear = wear;
    this.free = Array.from({ length: firstOfSize.length - 1 }, (_, size) =>
      createLevelSet(firstOfSize[size + 1]! - firstOfSize[size]!),
    );
    for (let compartment = 0; compartment < sizeOf.length; compartment++) this.add(compartment);
  }

  add(compartment: number): void {
    const size = this.sizeOf[compartment]!;
    this.free[size]!.add(compartment - this.firstOfSize[size]!, this.wear[compartment]!);
  }

  remove(compartment: number): void {
    const size = this.sizeOf[compartment]!;
    this.free[size]!.remove(compartment - this.firstOfSize[size]!);
  }

  next(size: number): number {
    return this.firstOfSize[size]! + this.free[size]!.first();
  }
}
