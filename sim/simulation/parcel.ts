/** No compartment, no reservation, no token. */
const NONE = -1;

/**
 * A parcel that somebody still has to do with: a driver, a compartment, or a customer on the way. The
 * locker never hears of it. When nobody has to do with it any more, it becomes another parcel (Parcels).
 *
 * Times begin as NaN, so that V8 knows their fields for doubles and writes into them in place.
 */
export class Parcel {
  /** Its number among the parcels that there are at a time. */
  readonly number: number;

  // What is known from birth (traffic/story.ts).
  size = 0;
  walksAway = false;
  /** Time at the open door at the latest attempt, in ms; NaN where reserve and confirm are one step. */
  handlingMs = NaN;
  /** Infinity: nobody ever comes. */
  pickupDelayMs = NaN;
  /** Wrong codes that its customer has still to type. */
  wrongCodes = 0;
  hourUniform = NaN;
  /** Which of the scenario's arrivals it came with, and its number there, from 0. */
  source = 0;
  birth = 0;
  /** Whether it came with a visit. */
  inBatch = false;
  /** Whether it was born after the warm-up: then it counts, whenever its later events happen. */
  counts = false;

  /** How many times it has been presented. */
  attempt = 0;
  /** The one that its driver presents next, or that was kept after it. */
  next: Parcel | undefined = undefined;
  /** Since when a driver keeps it for a later visit. */
  keptSinceMs = NaN;
  reservation = NONE;
  token = NONE;
  compartment = NONE;
  confirmedMs = NaN;
  isInside = false;
  /** Whether its customer means to come. */
  isAwaited = false;

  constructor(number: number) {
    this.number = number;
  }
}
