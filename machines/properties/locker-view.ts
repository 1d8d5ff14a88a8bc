import type { Command, Success } from '../command.ts';
import type { LockerRecord } from '../record.ts';
import { createCompartmentsView, type WritableCompartmentsView } from './compartments-view.ts';
import { expectedEffects, type ExpectedEffects } from './expected-effects.ts';
import type { Known, Reservation, ReservationEnding, Token, TokenEnding } from './known.ts';
import { createLedger, type WritableLedger } from './ledger.ts';
import type { MonitorSetup } from './monitor-setup.ts';
import { changesOf, doorsOf, type Change } from './reading.ts';

export type { Reservation, ReservationEnding, TokenEnding } from './known.ts';

/**
 * A locker as its records tell it: what it said and did, not what it should have done. Monitors read
 * it and compare.
 */
export interface LockerView extends Known {
  /** What a record did, and what it should have done. Asked again for the same record, it is not worked out again. */
  effectsOf(record: LockerRecord): RecordEffects;
}

export interface RecordEffects {
  readonly doors: readonly string[];
  readonly changes: readonly Change[];
  /** From the view before the record. */
  readonly expected: ExpectedEffects;
}

export interface WritableLockerView extends LockerView {
  /** Forgets everything: a bank as it is opened. */
  begin(): void;
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

/** @public kept in parts of their own by those who copy it */
export class RecordedView implements WritableLockerView {
  nowMs = -Infinity;
  readonly compartments: WritableCompartmentsView;
  readonly reservations: WritableLedger<ReservationEnding>;
  readonly tokens: WritableLedger<TokenEnding>;
  private seen: LockerRecord | undefined;
  private effects: RecordEffects | undefined;

  constructor({ compartments, reservations, tokens }: LockerViewParts) {
    this.compartments = compartments;
    this.reservations = reservations;
    this.tokens = tokens;
  }

  begin(): void {
    this.nowMs = -Infinity;
    this.compartments.clear();
    this.reservations.clear();
    this.tokens.clear();
    this.seen = undefined;
  }

  advanceTo(atMs: number): void {
    this.nowMs = Math.max(this.nowMs, atMs);
    this.reservations.advanceTo(this.nowMs);
    this.tokens.advanceTo(this.nowMs);
  }

  effectsOf(record: LockerRecord): RecordEffects {
    if (record !== this.seen) {
      this.seen = record;
      this.effects = {
        doors: doorsOf(record),
        changes: changesOf(record),
        expected: expectedEffects(record, this),
      };
    }
    return this.effects!;
  }

  take(record: LockerRecord): void {
    for (const { compartment, to } of this.effectsOf(record).changes) {
      this.compartments.move(compartment, to);
    }
    if (record.command === undefined) this.takeTimer(record);
    else if (record.reply?.ok === true) this.takeSuccess(record.command, record.reply);
  }

  private takeTimer(record: LockerRecord): void {
    for (const { compartment } of this.effectsOf(record).changes) {
      this.endReservation(this.reservations.openAt(compartment), 'timedOut');
    }
  }

  private takeSuccess(command: Command, reply: Success): void {
    const { reservations, tokens } = this;
    switch (command.type) {
      case 'reserve':
        return this.takeReserved(reply as Success<'reserve'>);
      case 'deposit': {
        const deposit = reply as Success<'deposit'>;
        this.takeReserved(deposit);
        return this.takeConfirmed(deposit.reservation, deposit);
      }
      case 'confirm':
        return this.takeConfirmed(command.reservation, reply as Success<'confirm'>);
      case 'cancel':
        return this.endReservation(reservations.get(command.reservation), 'cancelled');
      case 'pickup':
        return this.endToken(tokens.get(command.code), 'pickedUp');
      case 'confirmRemoval':
        return this.endToken(tokens.openAt(command.compartment), 'returned');
      case 'fault':
        return this.endReservation(reservations.openAt(command.compartment), 'lostToFault');
      case 'openExpired':
      case 'repair':
      case 'status':
    }
  }

  private takeReserved({ reservation, compartment }: Success<'reserve' | 'deposit'>): void {
    this.reservations.begin(reservation, compartment, this.nowMs);
  }

  private takeConfirmed(
    reservation: string,
    { code, compartment }: Success<'confirm' | 'deposit'>,
  ): void {
    this.endReservation(this.reservations.get(reservation), 'confirmed');
    this.tokens.begin(code, compartment, this.nowMs, reservation);
  }

  private endReservation(reservation: Reservation | undefined, ending: ReservationEnding): void {
    if (reservation && !reservation.ending) this.reservations.end(reservation, ending, this.nowMs);
  }

  private endToken(token: Token | undefined, ending: TokenEnding): void {
    if (token && !token.ending) this.tokens.end(token, ending, this.nowMs);
  }
}
