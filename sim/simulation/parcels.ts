import { grown } from '../../machines/collections/grown.ts';

/** No parcel: the end of a list, an empty compartment. */
export const NONE = -1;

const FEWEST_ROWS = 64;

/** @param room rows to have from the start; more are made when they are needed */
export function createParcels(room = FEWEST_ROWS): Parcels {
  return new Parcels(Math.max(room, FEWEST_ROWS));
}

/**
 * The parcels that somebody still has to do with: a driver, a compartment, or a customer on the way. Each
 * is a number, its row in the columns below; a row is used again when its parcel is released. The locker
 * never hears of them. Columns are other arrays when they have grown, which only `take` lets them do.
 */
export class Parcels {
  // What is known from birth (traffic/story.ts).
  size: Uint8Array;
  walkAway: Uint8Array;
  /** Time at the open door at the latest attempt, in ms; NaN where reserve and confirm are one step. */
  handlingMs: Float64Array;
  /** Infinity: nobody ever comes. */
  pickupDelayMs: Float64Array;
  wrongCodes: Int32Array;
  hourUniform: Float64Array;
  /** Which of the scenario's arrivals it came with, and its number there, from 0. */
  source: Uint16Array;
  birth: Float64Array;
  /** 1 if it was born after the warm-up: it counts, whenever its later events happen. */
  counted: Uint8Array;

  /** How many times it has been presented. */
  attempt: Uint32Array;
  /** The one that its driver presents next, or that was kept after it. */
  next: Int32Array;
  /** Since when a driver keeps it for a later visit. */
  keptSinceMs: Float64Array;
  reservation: Float64Array;
  token: Float64Array;
  compartment: Int32Array;
  confirmedMs: Float64Array;
  /** 1 while it is in its compartment. */
  inside: Uint8Array;
  /** 1 while its customer means to come. */
  awaited: Uint8Array;

  /** The rows that nobody has, the next to be taken last. */
  private vacant: Int32Array;
  private vacantCount = 0;

  constructor(room: number) {
    this.size = new Uint8Array(room);
    this.walkAway = new Uint8Array(room);
    this.handlingMs = new Float64Array(room);
    this.pickupDelayMs = new Float64Array(room);
    this.wrongCodes = new Int32Array(room);
    this.hourUniform = new Float64Array(room);
    this.source = new Uint16Array(room);
    this.birth = new Float64Array(room);
    this.counted = new Uint8Array(room);
    this.attempt = new Uint32Array(room);
    this.next = new Int32Array(room);
    this.keptSinceMs = new Float64Array(room);
    this.reservation = new Float64Array(room);
    this.token = new Float64Array(room);
    this.compartment = new Int32Array(room);
    this.confirmedMs = new Float64Array(room);
    this.inside = new Uint8Array(room);
    this.awaited = new Uint8Array(room);
    this.vacant = new Int32Array(room);
    this.vacate(0, room);
  }

  /** A row for a new parcel: never presented, in no list, nowhere, awaited by nobody. */
  take(): number {
    if (this.vacantCount === 0) this.grow();
    const parcel = this.vacant[--this.vacantCount]!;
    this.attempt[parcel] = 0;
    this.next[parcel] = NONE;
    this.inside[parcel] = 0;
    this.awaited[parcel] = 0;
    return parcel;
  }

  release(parcel: number): void {
    this.vacant[this.vacantCount++] = parcel;
  }

  private grow(): void {
    const rows = this.size.length;
    const room = 2 * rows;
    this.size = grown(this.size, room);
    this.walkAway = grown(this.walkAway, room);
    this.handlingMs = grown(this.handlingMs, room);
    this.pickupDelayMs = grown(this.pickupDelayMs, room);
    this.wrongCodes = grown(this.wrongCodes, room);
    this.hourUniform = grown(this.hourUniform, room);
    this.source = grown(this.source, room);
    this.birth = grown(this.birth, room);
    this.counted = grown(this.counted, room);
    this.attempt = grown(this.attempt, room);
    this.next = grown(this.next, room);
    this.keptSinceMs = grown(this.keptSinceMs, room);
    this.reservation = grown(this.reservation, room);
    this.token = grown(this.token, room);
    this.compartment = grown(this.compartment, room);
    this.confirmedMs = grown(this.confirmedMs, room);
    this.inside = grown(this.inside, room);
    this.awaited = grown(this.awaited, room);
    this.vacant = grown(this.vacant, room);
    this.vacate(rows, room);
  }

  /** Makes rows vacant; the first of them is taken first. */
  private vacate(from: number, until: number): void {
    for (let row = until - 1; row >= from; row--) this.release(row);
  }
}
