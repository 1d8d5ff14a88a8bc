import type { LockerRecord } from '../record.ts';
import {
  createCompartmentsView,
  type CompartmentsView,
  type WritableCompartmentsView,
} from './compartments-view.ts';
import { createLedger, type Entry, type Ledger, type WritableLedger } from './ledger.ts';
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
  return new RecordedView({
    compartments: createCompartmentsView(bank),
    reservations: createLedger({
      durationMs: durations.reservationTimeoutMs,
      rememberMs: durations.rememberReservationsMs,
    }),
    tokens: createLedger({
      durationMs: durations.tokenValidityMs,
      rememberMs: durations.rememberCodesMs,
    }),
  });
}

/** What a view is kept in. */
export interface LockerViewParts {
  readonly compartments: WritableCompartmentsView;
  readonly reservations: WritableLedger<ReservationEnding>;
  readonly tokens: WritableLedger<TokenEnding>;
}

export class RecordedView implements WritableLockerView {
  nowMs = -Infinity;
  readonly compartments: WritableCompartmentsView;
  readonly reservations: WritableLedger<ReservationEnding>;
  readonly tokens: WritableLedger<TokenEnding>;

  constructor({ compartments, reservations, tokens }: LockerViewParts) {
    this.compartments = compartments;
    this.reservations = reservations;
    this.tokens = tokens;
  }

  advanceTo(atMs: number): void {
    this.nowMs = Math.max(this.nowMs, atMs);
    this.reservations.advanceTo(this.nowMs);
    this.tokens.advanceTo(this.nowMs);
  }

  take(record: LockerRecord): void {
    for (const { compartment, to } of changesOf(record)) this.compartments.move(compartment, to);
    if (record.command) this.takeCommand(record);
    else this.takeTimer(record);
  }

  private takeTimer(record: LockerRecord): void {
    for (const { compartment } of changesOf(record)) {
      this.endReservation(this.reservations.openAt(compartment), 'timedOut');
    }
  }

  private takeCommand(record: LockerRecord): void {
    const { reservations, tokens, nowMs } = this;
    const reserved = allocation(record)?.reply;
    if (reserved) reservations.begin(reserved.reservation, reserved.compartment, nowMs);

    const confirmed =
      succeeded(record, 'confirm')?.command.reservation ??
      succeeded(record, 'deposit')?.reply.reservation;
    if (confirmed !== undefined) this.endReservation(reservations.get(confirmed), 'confirmed');

    const issued = issue(record)?.reply;
    if (issued) tokens.begin(issued.code, issued.compartment, nowMs);

    const cancelled = succeeded(record, 'cancel')?.command.reservation;
    if (cancelled !== undefined) this.endReservation(reservations.get(cancelled), 'cancelled');

    const pickedUp = succeeded(record, 'pickup')?.command.code;
    if (pickedUp !== undefined) this.endToken(tokens.get(pickedUp), 'pickedUp');

    const removed = succeeded(record, 'confirmRemoval')?.command.compartment;
    if (removed !== undefined) this.endToken(tokens.openAt(removed), 'returned');

    const faulty = succeeded(record, 'fault')?.command.compartment;
    if (faulty !== undefined) this.endReservation(reservations.openAt(faulty), 'lostToFault');
  }

  private endReservation(reservation: Reservation | undefined, ending: ReservationEnding): void {
    if (reservation && !reservation.ending) this.reservations.end(reservation, ending, this.nowMs);
  }

  private endToken(token: Token | undefined, ending: TokenEnding): void {
    if (token && !token.ending) this.tokens.end(token, ending, this.nowMs);
  }
}
