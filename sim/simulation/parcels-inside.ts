import type { Now } from '../../machines/now.ts';
import { STATE } from '../../machines/rules.ts';
import { COUNT, type Collector } from './collector.ts';
import type { Parcel } from './parcel.ts';
import type { Parcels } from './parcels.ts';

/** Knows which parcel is where, which the locker does not, and counts how each one leaves. */
export class ParcelsInside {
  private readonly parcels: Parcels;
  private readonly collector: Collector;
  private readonly parcelIn: (Parcel | undefined)[];
  private readonly abandonedIn: (Parcel | undefined)[];

  constructor(parcels: Parcels, collector: Collector, compartmentCount: number) {
    this.parcels = parcels;
    this.collector = collector;
    this.parcelIn = Array.from({ length: compartmentCount });
    this.abandonedIn = Array.from({ length: compartmentCount });
  }

  /** A parcel has been confirmed in its compartment. */
  deposited(parcel: Parcel): void {
    this.parcelIn[parcel.compartment] = parcel;
    parcel.isInside = true;
  }

  pickedUp(parcel: Parcel): void {
    this.leave(parcel, COUNT.pickedUp);
  }

  /** Staff have taken out what was in this compartment. */
  returned(compartment: number): void {
    const parcel = this.parcelIn[compartment]!;
    this.collector.count(parcel, COUNT.expired);
    this.leave(parcel, COUNT.returned);
  }

  /** A driver has left this reserved compartment for good. */
  walkedAway(parcel: Parcel, compartment: number): void {
    this.abandonedIn[compartment] = parcel;
  }

  /** How the reservation of a driver who walked away ends, it says by the state that follows. */
  changed(compartment: number, from: number, to: number): void {
    if (from !== STATE.reserved) return;
    const parcel = this.abandonedIn[compartment];
    if (parcel === undefined) return;
    this.abandonedIn[compartment] = undefined;
    this.collector.count(parcel, to === STATE.free ? COUNT.walkedAway : COUNT.lostToFault);
    this.parcels.release(parcel);
  }

  /** Counts what is still inside, and what of it has expired; once, at the end of the run. */
  countAtEnd(now: Now, validityMs: number): void {
    const lastLiveMs = now[0]! - validityMs;
    for (const parcel of this.parcelIn) {
      if (parcel === undefined) continue;
      this.collector.count(parcel, COUNT.inside);
      if (parcel.confirmedMs < lastLiveMs) this.collector.count(parcel, COUNT.expired);
    }
  }

  private leave(parcel: Parcel, counter: number): void {
    const { collector } = this;
    this.parcelIn[parcel.compartment] = undefined;
    parcel.isInside = false;
    collector.count(parcel, counter);
    collector.dwelt(parcel);
    if (!parcel.isAwaited) this.parcels.release(parcel);
  }
}
