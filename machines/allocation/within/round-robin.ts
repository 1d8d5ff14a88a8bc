import { createBitmap, type Bitmap } from '../../collections/bitmap.ts';
import type { FreePool, WithinContext, WithinDefinition } from './within.ts';

export const roundRobin: WithinDefinition = {
  name: 'round-robin',
  summary: 'The next free compartment after the one handed out last, cyclically.',
  create: (context) => new RoundRobin(context),
};

class RoundRobin implements FreePool {
  private readonly firstOfSize: Int32Array;
  /** Where the search goes on in each size. */
  private readonly from: Int32Array;
  private readonly free: Bitmap;

  constructor({ firstOfSize, sizeOf }: WithinContext) {
    this.firstOfSize = Int32Array.from(firstOfSize);
    this.from = this.firstOfSize.slice(0, -1);
    this.free = createBitmap(sizeOf.length);
    for (let compartment = 0; compartment < sizeOf.length; compartment++) this.add(compartment);
  }

  add(compartment: number): void {
    this.free.add(compartment);
  }

  remove(compartment: number): void {
    this.free.remove(compartment);
  }

  next(size: number): number {
    const ahead = this.free.firstFrom(this.from[size]!);
    const inSize = ahead >= 0 && ahead < this.firstOfSize[size + 1]!;
    const chosen = inSize ? ahead : this.free.firstFrom(this.firstOfSize[size]!);
    this.from[size] = chosen + 1;
    return chosen;
  }
}
