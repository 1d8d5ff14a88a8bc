import type { LockerRecord } from '../record.ts';
import { createCompartmentsView, type CompartmentsView } from './compartments-view.ts';
import { createLedger, type Entry, type Ledger } from './ledger.ts';
import type { MonitorSetup } from './monitor-setup.ts';
import { allocation, changesOf, issue, succeeded } from './reading.ts';

export type ReservationEnding = 'confirmed' | 'cancelled' | 'timedOut' | 'lostToFault';
export type TokenEnding = 'pickedUp' | 'returned';
export type Reservation = Entry<ReservationEnding>;
/** Its id is the code. It is live until `untilMs`, and expired from the next millisecond on. */
export type Token = Entry<TokenEnding>;

/**
 * A locker as its records tell it: what it said and did, not what it should have done. Monitors read
 * it and compare.
 */
export interface LockerView {
  /** The latest instant seen; −∞ before the first record. */
  readonly nowMs: number;
  readonly compartments: CompartmentsView;
  readonly reservations: Ledger<ReservationEnding>;
  readonly tokens: Ledger<TokenEnding>;
}

export interface WritableLockerView extends LockerView {
  /** Lets time pass; an earlier instant changes nothing. */
  advanceTo(nowMs: number): void;
  /** Takes in one record. */
  take(record: LockerRecord): void;
}

/** A bank as it is opened: every compartment free. A record costs amortised constant time. */
export function createLockerView({ bank, durations }: MonitorSetup): WritableLockerView {
  const compartments = createCompartmentsView(bank);
  const reservations = createLedger<ReservationEnding>({
    durationMs: durations.reservationTimeoutMs,
    rememberMs: durations.rememberReservationsMs,
  });
  const tokens = createLedger<TokenEnding>({
    durationMs: durations.tokenValidityMs,
    rememberMs: durations.rememberCodesMs,
  });
  let nowMs = -Infinity;

  function endReservation(reservation: Reservation | undefined, ending: ReservationEnding): void {
    if (reservation && !reservation.ending) reservations.end(reservation, ending, nowMs);
  }

  function endToken(token: Token | undefined, ending: TokenEnding): void {
    if (token && !token.ending) tokens.end(token, ending, nowMs);
  }

  function takeTimer(record: LockerRecord): void {
    for (const { compartment } of changesOf(record)) {
      endReservation(reservations.openAt(compartment), 'timedOut');
    }
  }

  function takeCommand(record: LockerRecord): void {
    const reserved = allocation(record)?.reply;
    if (reserved) reservations.begin(reserved.reservation, reserved.compartment, nowMs);

    const confirmed =
      succeeded(record, 'confirm')?.command.reservation ??
      succeeded(record, 'deposit')?.reply.reservation;
    if (confirmed !== undefined) endReservation(reservations.get(confirmed), 'confirmed');

    const issued = issue(record)?.reply;
    if (issued) tokens.begin(issued.code, issued.compartment, nowMs);

    const cancelled = succeeded(record, 'cancel')?.command.reservation;
    if (cancelled !== undefined) endReservation(reservations.get(cancelled), 'cancelled');

    const pickedUp = succeeded(record, 'pickup')?.command.code;
    if (pickedUp !== undefined) endToken(tokens.get(pickedUp), 'pickedUp');

    const removed = succeeded(record, 'confirmRemoval')?.command.compartment;
    if (removed !== undefined) endToken(tokens.openAt(removed), 'returned');

    const faulty = succeeded(record, 'fault')?.command.compartment;
    if (faulty !== undefined) endReservation(reservations.openAt(faulty), 'lostToFault');
  }

  return {
    get nowMs() {
      return nowMs;
    },
    compartments,
    reservations,
    tokens,
    advanceTo(atMs) {
      nowMs = Math.max(nowMs, atMs);
      reservations.advanceTo(nowMs);
      tokens.advanceTo(nowMs);
    },
    take(record) {
      for (const { compartment, to } of changesOf(record)) compartments.move(compartment, to);
      if (record.command) takeCommand(record);
      else takeTimer(record);
    },
  };
}
