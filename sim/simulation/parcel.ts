import type { Story } from '../traffic/story.ts';

/** A parcel on its way through the world. The locker never hears of it. */
export interface Parcel {
  readonly story: Story;
  readonly source: ParcelSource;
  /** Its number within its source, from 0. */
  readonly index: number;
  /** Born after the warm-up: it counts in the statistics, whenever its later events happen. */
  readonly counted: boolean;
  /** How many times it has been presented at the bank so far. */
  attempt: number;
}

/** Where parcels are born: one entry of the scenario's `arrivals`. */
export interface ParcelSource {
  readonly name: string;
  nextParcel(nowMs: number): Parcel;
  /** Time at the open door at this attempt; undefined where reserve and confirm are one step. */
  handlingMs(parcel: Parcel): number | undefined;
}
