/** No parcel: the end of a list, an empty compartment. */
export const NONE = -1;

/**
 * The parcels that somebody still has to do with: a driver, a compartment, or a customer on the way. Each
 * is a number, its row in the columns below; a row is used again when its parcel is released. The locker
 * never hears of them. The columns never grow, so whoever uses one may hold it in a constant, which the
 * machine code then has the address of.
 */
export interface Parcels {
  /** How many rows there are. */
  readonly room: number;
  /** What is known from birth (traffic/story.ts). */
  readonly size: Uint8Array;
  readonly walkAway: Uint8Array;
  /** Time at the open door at the first attempt, in ms; NaN where reserve and confirm are one step. */
  readonly handlingMs: Float64Array;
  /** Infinity: nobody ever comes. */
  readonly pickupDelayMs: Float64Array;
  readonly wrongCodes: Int32Array;
  readonly hourUniform: Float64Array;
  /** Which of the scenario's arrivals it came with, and its number there, from 0. */
  readonly source: Uint16Array;
  readonly birth: Float64Array;
  /** 1 if it was born after the warm-up: it counts, whenever its later events happen. */
  readonly counted: Uint8Array;

  /** How many times it has been presented. */
  readonly attempt: Uint32Array;
  /** The one that its driver presents next, or that was kept after it. */
  readonly next: Int32Array;
  /** Since when a driver keeps it for a later visit. */
  readonly keptSinceMs: Float64Array;
  readonly reservation: Float64Array;
  readonly token: Float64Array;
  readonly compartment: Int32Array;
  readonly confirmedMs: Float64Array;
  /** 1 while it is in its compartment. */
  readonly inside: Uint8Array;
  /** 1 while its customer means to come. */
  readonly awaited: Uint8Array;

  /**
   * A row for a new parcel: never presented, in no list, nowhere, awaited by nobody.
   * @throws OutOfRoom
   */
  take(): number;
  release(parcel: number): void;
}

/** There are more parcels on their way than there is room for. */
export class OutOfRoom extends Error {
  override readonly name = 'OutOfRoom';
}

/** @param room how many there may be at once */
export function createParcels(room: number): Parcels {
  const vacant = new Int32Array(room);
  for (let row = 0; row < room; row++) vacant[row] = room - 1 - row;
  let vacantCount = room;
  const attempt = new Uint32Array(room);
  const next = new Int32Array(room);
  const inside = new Uint8Array(room);
  const awaited = new Uint8Array(room);

  return {
    room,
    size: new Uint8Array(room),
    walkAway: new Uint8Array(room),
    handlingMs: new Float64Array(room),
    pickupDelayMs: new Float64Array(room),
    wrongCodes: new Int32Array(room),
    hourUniform: new Float64Array(room),
    source: new Uint16Array(room),
    birth: new Float64Array(room),
    counted: new Uint8Array(room),
    attempt,
    next,
    keptSinceMs: new Float64Array(room),
    reservation: new Float64Array(room),
    token: new Float64Array(room),
    compartment: new Int32Array(room),
    confirmedMs: new Float64Array(room),
    inside,
    awaited,

    take() {
      if (vacantCount === 0) throw new OutOfRoom(`More than ${room} parcels are on their way.`);
      const parcel = vacant[--vacantCount]!;
      attempt[parcel] = 0;
      next[parcel] = NONE;
      inside[parcel] = 0;
      awaited[parcel] = 0;
      return parcel;
    },
    release(parcel) {
      vacant[vacantCount++] = parcel;
    },
  };
}
