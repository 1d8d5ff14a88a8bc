import type { Now } from '../../machines/now.ts';
import type { Parcel } from './parcel.ts';

/** Parcels that came back from the bank and are presented again with the next visit. */
export class KeptParcels {
  private readonly now: Now;
  private oldest: Parcel | undefined = undefined;
  private newest: Parcel | undefined = undefined;

  constructor(now: Now) {
    this.now = now;
  }

  keep(parcel: Parcel): void {
    parcel.keptSinceMs = this.now[0]!;
    parcel.next = undefined;
    if (this.oldest === undefined) this.oldest = parcel;
    else this.newest!.next = parcel;
    this.newest = parcel;
  }

  /** Hands over what was kept before now, as a list by `next`, oldest first, that goes on with `others`. */
  collect(others: Parcel | undefined): Parcel | undefined {
    // What was kept at this very instant comes with a later visit: a visit that takes no time would
    // otherwise meet its own rejections again.
    let last: Parcel | undefined;
    let parcel = this.oldest;
    while (parcel !== undefined && parcel.keptSinceMs < this.now[0]!) {
      last = parcel;
      parcel = parcel.next;
    }
    if (last === undefined) return others;
    const first = this.oldest;
    this.oldest = last.next;
    last.next = others;
    return first;
  }
}
