import type { Now } from '../../machines/now.ts';
import { STATE } from '../../machines/rules.ts';
import { COUNT, type Collector } from './collector.ts';
import { NONE, type Parcels } from './parcels.ts';

/** Knows which parcel is where, which the locker does not, and counts how each one leaves. */
export class ParcelsInside {
  private readonly parcels: Parcels;
  private readonly collector: Collector;
  private readonly parcelIn: Int32Array;
  private readonly abandonedIn: Int32Array;

  constructor(parcels: Parcels, collector: Collector, compartmentCount: number) {
    this.parcels = parcels;
    this.collector = collector;
    this.parcelIn = new Int32Array(compartmentCount).fill(NONE);
    this.abandonedIn = new Int32Array(compartmentCount).fill(NONE);
  }

  /** A parcel has been confirmed in its compartment. */
  deposited(parcel: number): void {
    this.parcelIn[this.parcels.compartment[parcel]!] = parcel;
    this.parcels.inside[parcel] = 1;
  }

  pickedUp(parcel: number): void {
    this.leave(parcel, COUNT.pickedUp);
  }

  /** Staff have taken out what was in this compartment. */
  returned(compartment: number): void {
    const parcel = this.parcelIn[compartment]!;
    this.collector.count(parcel, COUNT.expired);
    this.leave(parcel, COUNT.returned);
  }

  /** A driver has left this reserved compartment for good. */
  walkedAway(parcel: number, compartment: number): void {
    this.abandonedIn[compartment] = parcel;
  }

  /** How the reservation of a driver who walked away ends, it says by the state that follows. */
  changed(compartment: number, from: number, to: number): void {
    if (from !== STATE.reserved) return;
    const parcel = this.abandonedIn[compartment]!;
    if (parcel === NONE) return;
    this.abandonedIn[compartment] = NONE;
    this.collector.count(parcel, to === STATE.free ? COUNT.walkedAway : COUNT.lostToFault);
    this.parcels.release(parcel);
  }

  /** Counts what is still inside, and what of it has expired; once, at the end of the run. */
  countAtEnd(now: Now, validityMs: number): void {
    const lastLiveMs = now[0]! - validityMs;
    for (const parcel of this.parcelIn) {
      if (parcel === NONE) continue;
      this.collector.count(parcel, COUNT.inside);
      if (this.parcels.confirmedMs[parcel]! < lastLiveMs) {
        this.collector.count(parcel, COUNT.expired);
      }
    }
  }

  private leave(parcel: number, counter: number): void {
    const { parcels, collector } = this;
    this.parcelIn[parcels.compartment[parcel]!] = NONE;
    parcels.inside[parcel] = 0;
    collector.count(parcel, counter);
    collector.dwelt(parcel);
    if (parcels.awaited[parcel] === 0) parcels.release(parcel);
  }
}
