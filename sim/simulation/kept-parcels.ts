import type { Parcel } from './parcel.ts';

/** Parcels that came back from the bank and are presented again with the next visit. */
export interface KeptParcels {
  keep(parcel: Parcel, atMs: number): void;
  /** Hands over what was kept before this instant, oldest first. */
  collect(atMs: number): readonly Parcel[];
}

export function createKeptParcels(): KeptParcels {
  let kept: { readonly parcel: Parcel; readonly sinceMs: number }[] = [];
  return {
    keep(parcel, atMs) {
      kept.push({ parcel, sinceMs: atMs });
    },
    collect(atMs) {
      // What was kept at this very instant comes with a later visit: a visit that takes no time
      // would otherwise meet its own rejections again.
      const ready = kept.filter(({ sinceMs }) => sinceMs < atMs);
      kept = kept.filter(({ sinceMs }) => sinceMs >= atMs);
      return ready.map(({ parcel }) => parcel);
    },
  };
}
