import { STATE } from '../../machines/rules.ts';
import { COUNT } from './collector.ts';
import { NONE } from './parcels.ts';
import type { World } from './world.ts';

/** Knows which parcel is where, which the locker does not, and counts how each one leaves. */
export interface ParcelsInside {
  /** A parcel has been confirmed in its compartment. */
  deposited(parcel: number): void;
  pickedUp(parcel: number): void;
  /** Staff have taken out what was in this compartment. */
  returned(compartment: number): void;
  /** A driver has left this reserved compartment for good. */
  walkedAway(parcel: number, compartment: number): void;
  /** How the reservation of a driver who walked away ends, it says by the state that follows. */
  changed(compartment: number, from: number, to: number): void;
  /** Counts what is still inside, and what of it has expired; once, at the end of the run. */
  countAtEnd(): void;
}

export function createParcelsInside(
  { scenario, now, parcels, collector }: Omit<World, 'locker'>,
  compartmentCount: number,
): ParcelsInside {
  const parcelIn = new Int32Array(compartmentCount).fill(NONE);
  const abandonedIn = new Int32Array(compartmentCount).fill(NONE);

  function leave(parcel: number, counter: number): void {
    parcelIn[parcels.compartment[parcel]!] = NONE;
    parcels.inside[parcel] = 0;
    collector.count(parcel, counter);
    collector.dwelt(parcel);
    if (parcels.awaited[parcel] === 0) parcels.release(parcel);
  }

  return {
    deposited(parcel) {
      parcelIn[parcels.compartment[parcel]!] = parcel;
      parcels.inside[parcel] = 1;
    },
    pickedUp: (parcel) => leave(parcel, COUNT.pickedUp),
    returned(compartment) {
      const parcel = parcelIn[compartment]!;
      collector.count(parcel, COUNT.expired);
      leave(parcel, COUNT.returned);
    },

    walkedAway(parcel, compartment) {
      abandonedIn[compartment] = parcel;
    },
    changed(compartment, from, to) {
      if (from !== STATE.reserved) return;
      const parcel = abandonedIn[compartment]!;
      if (parcel === NONE) return;
      abandonedIn[compartment] = NONE;
      collector.count(parcel, to === STATE.free ? COUNT.walkedAway : COUNT.lostToFault);
      parcels.release(parcel);
    },

    countAtEnd() {
      const lastLiveMs = now[0]! - scenario.token.validityMs;
      for (const parcel of parcelIn) {
        if (parcel === NONE) continue;
        collector.count(parcel, COUNT.inside);
        if (parcels.confirmedMs[parcel]! < lastLiveMs) collector.count(parcel, COUNT.expired);
      }
    },
  };
}
