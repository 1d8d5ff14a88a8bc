/**
 * Who is served first among events of the same instant (docs/locker.md, "Equal times"): the smaller
 * number, and among equal numbers whoever was scheduled first.
 */
export const PRIORITY = {
  reservationTimer: 0,
  pickup: 1,
  repair: 2,
  staffRound: 3,
  fault: 4,
  confirm: 5,
  /** An arrival of a single parcel or the visit of a driver. */
  arrival: 6,
} as const;

export type Priority = (typeof PRIORITY)[keyof typeof PRIORITY];
