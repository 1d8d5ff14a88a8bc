import type { CompartmentsView } from './compartments-view.ts';
import type { Entry } from './entry.ts';
import type { Ledger } from './ledger.ts';

export type ReservationEnding = 'confirmed' | 'cancelled' | 'timedOut' | 'lostToFault';
export type TokenEnding = 'pickedUp' | 'returned';
export type Reservation = Entry<ReservationEnding>;
/** Its id is the code. It is live until `untilMs`, and expired from the next millisecond on. */
export type Token = Entry<TokenEnding>;

/** What has been heard of a locker's compartments, reservations and tokens. */
export interface Known {
  /** The latest instant seen; −∞ before the first record. */
  readonly nowMs: number;
  readonly compartments: CompartmentsView;
  readonly reservations: Ledger<ReservationEnding>;
  readonly tokens: Ledger<TokenEnding>;
}
