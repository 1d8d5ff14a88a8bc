/** Bugs that other people's lockers had; each is off unless it is named. */
export interface Flaws {
  /** The timer fires this much late, or early if negative. */
  readonly timerOffMs?: number;
  /** Codes expire this much early: 1 makes the last millisecond expire already. */
  readonly expiryEarlyMs?: number;
  /** After so many wrong codes every code is refused. */
  readonly lockoutAfter?: number;
  readonly openExpiredFrees?: boolean;
  readonly removalKeepsToken?: boolean;
  /** Only so many different codes are issued. */
  readonly codes?: number;
  readonly reservesReserved?: boolean;
  readonly confirmsLate?: boolean;
  readonly reservesOutOfService?: boolean;
  readonly timerSurvivesConfirm?: boolean;
  readonly pickupLeavesDoorShut?: boolean;
  readonly faultLosesParcel?: boolean;
}
