import { Parcel } from './parcel.ts';

const FEWEST = 64;

/** @param room parcels to have from the start; more are made when they are needed */
export function createParcels(room = FEWEST): Parcels {
  return new Parcels(Math.max(room, FEWEST));
}

/** All parcels that there are at a time. Whoever takes one releases it, and it is used again. */
export class Parcels {
  private readonly all: Parcel[] = [];
  /** Those that nobody has, the next to be taken last. */
  private readonly vacant: Parcel[] = [];

  constructor(room: number) {
    this.make(room);
  }

  /** A new parcel: never presented, in no list, nowhere, awaited by nobody. */
  take(): Parcel {
    if (this.vacant.length === 0) this.make(this.all.length);
    const parcel = this.vacant.pop()!;
    parcel.attempt = 0;
    parcel.next = undefined;
    parcel.isInside = false;
    parcel.isAwaited = false;
    return parcel;
  }

  release(parcel: Parcel): void {
    this.vacant.push(parcel);
  }

  /** The parcel with a number. */
  numbered(number: number): Parcel {
    return this.all[number]!;
  }

  /** Makes more parcels; the first of them is taken first. */
  private make(count: number): void {
    const before = this.all.length;
    for (let number = before; number < before + count; number++) this.all.push(new Parcel(number));
    for (let number = before + count - 1; number >= before; number--)
      this.release(this.all[number]!);
  }
}
