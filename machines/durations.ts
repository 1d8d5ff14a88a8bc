const SECOND_MS = 1_000;
export const DAY_MS = 86_400 * SECOND_MS;

/** Durations of a locker, all in whole ms and at least 1. */
export interface LockerDurations {
  readonly reservationTimeoutMs: number;
  readonly tokenValidityMs: number;
  /** How long a spent code is told apart from one that never was. */
  readonly rememberCodesMs: number;
  /** How long an ended reservation is told apart from one that never was. */
  readonly rememberReservationsMs: number;
}

export const DEFAULT_DURATIONS: LockerDurations = {
  reservationTimeoutMs: 180 * SECOND_MS,
  tokenValidityMs: 7 * DAY_MS,
  rememberCodesMs: 30 * DAY_MS,
  rememberReservationsMs: DAY_MS,
};
