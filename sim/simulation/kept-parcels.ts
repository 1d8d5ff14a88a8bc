import type { Now } from '../../machines/now.ts';
import { NONE, type Parcels } from './parcels.ts';

/** Parcels that came back from the bank and are presented again with the next visit. */
export class KeptParcels {
  private readonly parcels: Parcels;
  private readonly now: Now;
  private oldest = NONE;
  private newest = NONE;

  constructor(parcels: Parcels, now: Now) {
    this.parcels = parcels;
    this.now = now;
  }

  keep(parcel: number): void {
    const { keptSinceMs, next } = this.parcels;
    keptSinceMs[parcel] = this.now[0]!;
    next[parcel] = NONE;
    if (this.oldest === NONE) this.oldest = parcel;
    else next[this.newest] = parcel;
    this.newest = parcel;
  }

  /** Hands over what was kept before now, as a list by `next`, oldest first, that goes on with `others`. */
  collect(others: number): number {
    const { keptSinceMs, next } = this.parcels;
    // What was kept at this very instant comes with a later visit: a visit that takes no time would
    // otherwise meet its own rejections again.
    let last = NONE;
    let parcel = this.oldest;
    while (parcel !== NONE && keptSinceMs[parcel]! < this.now[0]!) {
      last = parcel;
      parcel = next[parcel]!;
    }
    if (last === NONE) return others;
    const first = this.oldest;
    this.oldest = next[last]!;
    next[last] = others;
    return first;
  }
}
