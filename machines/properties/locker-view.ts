import type { Success } from '../command.ts';
import type { LockerRecord } from '../record.ts';
import { createCompartmentsView, type CompartmentsView } from './compartments-view.ts';
import { expectedEffects, type ExpectedEffects } from './expected-effects.ts';
import { createLedger, type Entry, type Ledger } from './ledger.ts';
import type { MonitorSetup } from './monitor-setup.ts';
import { changesOf, doorsOf, type Change } from './reading.ts';

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
  /** Lets time pass; an earlier instant changes nothing. */
  advanceTo(nowMs: number): void;
  /** Takes in one record. */
  take(record: LockerRecord): void;
}

/** A bank as it is opened: every compartment free. A record costs amortised constant time. */
export function createLockerView(setup: MonitorSetup): WritableLockerView {
  const { bank, durations } = setup;
  const claims = setup.capabilities;
  const compartments = createCompartmentsView(bank);
  const reservations = createLedger<ReservationEnding>({
    durationMs: durations.reservationTimeoutMs,
    rememberMs: durations.rememberReservationsMs,
  });
  const tokens = createLedger<TokenEnding>({
    // An exclusive code works for the last time one millisecond before.
    durationMs: durations.tokenValidityMs - (claims?.expiry === 'exclusive' ? 1 : 0),
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
    for (const { compartment } of effectsOf(record).changes) {
      endReservation(reservations.openAt(compartment), 'timedOut');
    }
  }

  function takeSuccess({ command, reply }: LockerRecord & { readonly reply: Success }): void {
    switch (command!.type) {
      case 'reserve':
        return takeReserved(reply as Success<'reserve'>);
      case 'deposit':
        takeReserved(reply as Success<'deposit'>);
        return takeConfirmed((reply as Success<'deposit'>).reservation, reply as Success<'deposit'>);
      case 'confirm':
        return takeConfirmed(command!.reservation, reply as Success<'confirm'>);
      case 'cancel':
        return endReservation(reservations.get(command!.reservation), 'cancelled');
      case 'pickup':
        return endToken(tokens.get(command!.code), 'pickedUp');
      case 'confirmRemoval':
        return endToken(tokens.openAt(command!.compartment), 'returned');
      case 'openExpired':
        if (claims?.staffOpening !== 'clears') return;
        for (const compartment of (reply as Success<'openExpired'>).opened) {
          endToken(tokens.openAt(compartment), 'returned');
        }
        return;
      case 'fault':
        return endReservation(reservations.openAt(command!.compartment), 'lostToFault');
      case 'repair':
      case 'status':
    }
  }

  function takeReserved({ reservation, compartment }: Success<'reserve' | 'deposit'>): void {
    reservations.begin(reservation, compartment, nowMs);
  }

  function takeConfirmed(
    reservation: string,
    { code, compartment }: Success<'confirm' | 'deposit'>,
  ): void {
    endReservation(reservations.get(reservation), 'confirmed');
    tokens.begin(code, compartment, nowMs);
  }

  let latest: LockerRecord | undefined;
  let effects: RecordEffects;
  function effectsOf(record: LockerRecord): RecordEffects {
    if (record !== latest) {
      latest = record;
      effects = {
        doors: doorsOf(record),
        changes: changesOf(record),
        expected: expectedEffects(record, view, claims),
      };
    }
    return effects;
  }

  const view: WritableLockerView = {
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
      for (const { compartment, to } of effectsOf(record).changes) compartments.move(compartment, to);
      if (record.command === undefined) takeTimer(record);
      else if (record.reply?.ok === true) takeSuccess(record as LockerRecord & { reply: Success });
    },
    effectsOf,
  };
  return view;
}
