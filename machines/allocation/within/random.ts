import type { FreePool, WithinContext, WithinDefinition } from './within.ts';

export const random: WithinDefinition = {
  name: 'random',
  summary: 'Any free compartment, each with the same probability.',
  create: (context) => new Random(context),
};

/**
 * In the stretch of each size the free ones stand in front, in any order; one that goes is replaced by the
 * last of them.
 */
class Random implements FreePool {
  private readonly sizeOf: ArrayLike<number>;
  private readonly uniform: () => number;
  private readonly compartments: Int32Array;
  private readonly placeOf: Int32Array;
  private readonly firstOfSize: Int32Array;
  /** The end of the free ones in each stretch. */
  private readonly ends: Int32Array;

  constructor({ firstOfSize, sizeOf, uniform }: WithinContext) {
    this.sizeOf = sizeOf;
    this.uniform = uniform;
    this.compartments = Int32Array.from(sizeOf, (_, compartment) => compartment);
    this.placeOf = this.compartments.slice();
    this.firstOfSize = Int32Array.from(firstOfSize);
    this.ends = this.firstOfSize.slice(1);
  }

  add(compartment: number): void {
    this.put(compartment, this.ends[this.sizeOf[compartment]!]!++);
  }

  remove(compartment: number): void {
    const end = --this.ends[this.sizeOf[compartment]!]!;
    this.put(this.compartments[end]!, this.placeOf[compartment]!);
  }

  next(size: number): number {
    const first = this.firstOfSize[size]!;
    return this.compartments[first + Math.floor(this.uniform() * (this.ends[size]! - first))]!;
  }

  private put(compartment: number, place: number): void {
    this.compartments[place] = compartment;
    this.placeOf[compartment] = place;
  }
}
