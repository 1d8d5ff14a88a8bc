import { createBitmap, type Bitmap } from '../../collections/bitmap.ts';
import type { FreePool, WithinContext, WithinDefinition } from './within.ts';

export const first: WithinDefinition = {
  name: 'first',
  summary: 'The free compartment with the lowest number.',
  create: (context) => new First(context),
};

class First implements FreePool {
  private readonly firstOfSize: Int32Array;
  private readonly free: Bitmap;

  constructor({ firstOfSize, sizeOf }: WithinContext) {
    this.firstOfSize = Int32Array.from(firstOfSize);
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
    return this.free.firstFrom(this.firstOfSize[size]!);
  }
}
