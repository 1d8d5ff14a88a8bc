import type { Now } from '../../machines/now.ts';
import { NONE, type Parcels } from './parcels.ts';

/** Parcels that came back from the bank and are presented again with the next visit. */
export interface KeptParcels {
  keep(parcel: number): void;
  /** Hands over what was kept before now, as a list by `next`, oldest first, that goes on with `others`. */
  collect(others: number): number;
}

export function createKeptParcels(parcels: Parcels, now: Now): KeptParcels {
  let oldest = NONE;
  let newest = NONE;

  return {
    keep(parcel) {
      parcels.keptSinceMs[parcel] = now[0]!;
      parcels.next[parcel] = NONE;
      if (oldest === NONE) oldest = parcel;
      else parcels.next[newest] = parcel;
      newest = parcel;
    },
    collect(others) {
      // What was kept at this very instant comes with a later visit: a visit that takes no time would
      // otherwise meet its own rejections again.
      let last = NONE;
      for (
        let parcel = oldest;
        parcel !== NONE && parcels.keptSinceMs[parcel]! < now[0]!;
        parcel = parcels.next[parcel]!
      ) {
        last = parcel;
      }
      if (last === NONE) return others;
      const first = oldest;
      oldest = parcels.next[last]!;
      parcels.next[last] = others;
      return first;
    },
  };
}
