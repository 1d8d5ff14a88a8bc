import type { Allocation } from './allocation/allocation.ts';
import type { Bank } from './bank.ts';
import { createReservations, RESERVATION } from './bookkeeping/reservations.ts';
import { createTokens, TOKEN } from './bookkeeping/tokens.ts';
import { COMPARTMENT_STATES, type CompartmentEvent } from './compartment.ts';
import type { RejectionReason } from './command.ts';
import type { LockerDurations } from './durations.ts';

export interface LockerRulesOptions {
  readonly bank: Bank;
  readonly durations: LockerDurations;
  readonly allocation: Allocation;
  /** Door openings of each compartment; counted here, read by the allocation. */
  readonly wear: Uint32Array;
  /** Hands an event to a compartment. Its announcements have come back when this returns. */
  readonly send: (compartment: number, event: CompartmentEvent['type']) => void;
  readonly onTokenForgotten: (token: number) => void;
}

/**
 * What a locker answers, and what it remembers: the part that every engine shares. Compartments live
 * outside; the rules send them events and index what they announce, and ask them for nothing.
 *
 * Everything is a number here. A method answers what it found (≥ 0), or −k for the k-th rejection in
 * the command's row of docs/locker.md. `nowMs` never goes backwards.
 */
export interface LockerRules {
  /** @returns the reservation */
  reserve(size: number, nowMs: number): number;
  /** @returns the token */
  confirm(reservation: number, nowMs: number): number;
  /** @returns the compartment */
  cancel(reservation: number, nowMs: number): number;
  /** @returns the compartment */
  pickup(token: number, nowMs: number): number;
  /** Opens what has expired; lists opened and blocked compartments in order of expiry. */
  openExpired(nowMs: number): { readonly opened: number[]; readonly blocked: number[] };
  /** @returns the compartment */
  confirmRemoval(compartment: number, nowMs: number): number;
  /** @returns the compartment */
  fault(compartment: number, nowMs: number): number;
  /** @returns the compartment */
  repair(compartment: number, nowMs: number): number;

  /** A compartment announces its new state, an index of COMPARTMENT_STATES; returns the one before. */
  changed(compartment: number, to: number, nowMs: number): number;
  /** A compartment's door has opened. */
  doorOpened(compartment: number): void;

  compartmentOfReservation(reservation: number): number;
  compartmentOfToken(token: number): number;
  expiresAtMs(compartment: number): number;
  countOf(size: number, state: number): number;
  readonly outOfServiceCount: number;
  liveTokens(nowMs: number): number;
  expiredTokens(nowMs: number): number;
  /** Entries that the bookkeeping holds, for tests of its bound. */
  readonly remembered: { readonly reservations: number; readonly tokens: number };
}

export const STATE = {
  free: indexOfState('free'),
  reserved: indexOfState('reserved'),
  occupied: indexOfState('occupied'),
  empty: indexOfState('outOfService.empty'),
  unverified: indexOfState('outOfService.unverified'),
  holding: indexOfState('outOfService.holding'),
} as const;

function indexOfState(state: (typeof COMPARTMENT_STATES)[number]): number {
  return COMPARTMENT_STATES.indexOf(state);
}

const isOutOfService = (state: number) => state >= STATE.empty;

/** The outcome number of each rejection, by command: its place in the row, negative. */
type Outcome<R extends RejectionReason> = Record<R, number>;

const REJECT_RESERVE: Outcome<RejectionReason<'reserve'>> = { unknownSize: -1, noCompartment: -2 };
const REJECT_PICKUP: Outcome<'expired' | 'compartmentOutOfService'> = {
  expired: -4,
  compartmentOutOfService: -5,
};
const REJECT_REMOVAL: Outcome<RejectionReason<'confirmRemoval'>> = {
  unknownCompartment: -1,
  compartmentOutOfService: -2,
  notOccupied: -3,
  notExpired: -4,
};
const REJECT_FAULT: Outcome<RejectionReason<'fault'>> = {
  unknownCompartment: -1,
  alreadyOutOfService: -2,
};
const REJECT_REPAIR: Outcome<RejectionReason<'repair'>> = {
  unknownCompartment: -1,
  notOutOfService: -2,
};

export function createLockerRules(options: LockerRulesOptions): LockerRules {
  const { bank, durations, allocation, wear, send } = options;
  const { compartmentCount, sizeOf } = bank;
  const stateCount = COMPARTMENT_STATES.length;

  /** The state that each compartment announced last. */
  const states = new Uint8Array(compartmentCount).fill(STATE.free);
  const counts = new Int32Array(bank.sizes.length * stateCount);
  for (const size of sizeOf) counts[size * stateCount + STATE.free]!++;
  let outOfServiceCount = 0;

  const reservations = createReservations(compartmentCount, durations.rememberReservationsMs);
  const tokens = createTokens({
    compartmentCount,
    validityMs: durations.tokenValidityMs,
    rememberMs: durations.rememberCodesMs,
    onForgotten: options.onTokenForgotten,
  });

  return {
    reserve(size, nowMs) {
      if (size < 0) return REJECT_RESERVE.unknownSize;
      const compartment = allocation.choose(size);
      if (compartment < 0) return REJECT_RESERVE.noCompartment;
      const reservation = reservations.open(compartment, nowMs);
      send(compartment, 'RESERVE');
      return reservation;
    },

    confirm(reservation, nowMs) {
      const fate = reservations.fateOf(reservation, nowMs);
      if (fate !== RESERVATION.open) return -fate;
      const compartment = reservations.compartmentOf(reservation);
      reservations.end(compartment, RESERVATION.confirmed, nowMs);
      const token = tokens.issue(compartment, nowMs);
      send(compartment, 'CONFIRM');
      return token;
    },

    cancel(reservation, nowMs) {
      const fate = reservations.fateOf(reservation, nowMs);
      if (fate !== RESERVATION.open) return -fate;
      const compartment = reservations.compartmentOf(reservation);
      reservations.end(compartment, RESERVATION.cancelled, nowMs);
      send(compartment, 'CANCEL');
      return compartment;
    },

    pickup(token, nowMs) {
      const fate = tokens.fateOf(token, nowMs);
      if (fate !== TOKEN.active) return -fate;
      const compartment = tokens.compartmentOf(token);
      if (nowMs > tokens.expiresAtMs(compartment)) return REJECT_PICKUP.expired;
      if (isOutOfService(states[compartment]!)) return REJECT_PICKUP.compartmentOutOfService;
      tokens.end(compartment, TOKEN.used, nowMs);
      send(compartment, 'RELEASE');
      return compartment;
    },

    openExpired(nowMs) {
      const opened: number[] = [];
      const blocked: number[] = [];
      for (const compartment of tokens.expired(nowMs)) {
        (isOutOfService(states[compartment]!) ? blocked : opened).push(compartment);
      }
      for (const compartment of opened) send(compartment, 'OPEN');
      return { opened, blocked };
    },

    confirmRemoval(compartment, nowMs) {
      if (compartment < 0) return REJECT_REMOVAL.unknownCompartment;
      if (isOutOfService(states[compartment]!)) return REJECT_REMOVAL.compartmentOutOfService;
      if (states[compartment] !== STATE.occupied) return REJECT_REMOVAL.notOccupied;
      if (nowMs <= tokens.expiresAtMs(compartment)) return REJECT_REMOVAL.notExpired;
      tokens.end(compartment, TOKEN.returned, nowMs);
      send(compartment, 'CLEAR');
      return compartment;
    },

    fault(compartment, nowMs) {
      if (compartment < 0) return REJECT_FAULT.unknownCompartment;
      if (isOutOfService(states[compartment]!)) return REJECT_FAULT.alreadyOutOfService;
      reservations.end(compartment, RESERVATION.lostToFault, nowMs);
      send(compartment, 'FAULT');
      return compartment;
    },

    repair(compartment) {
      if (compartment < 0) return REJECT_REPAIR.unknownCompartment;
      if (!isOutOfService(states[compartment]!)) return REJECT_REPAIR.notOutOfService;
      send(compartment, 'REPAIR');
      return compartment;
    },

    changed(compartment, to, nowMs) {
      const from = states[compartment]!;
      states[compartment] = to;
      const row = sizeOf[compartment]! * stateCount;
      counts[row + from]!--;
      counts[row + to]!++;
      outOfServiceCount += Number(isOutOfService(to)) - Number(isOutOfService(from));
      if (from === STATE.free) allocation.taken(compartment);
      // A reservation that is still open when its compartment becomes free has run out of time:
      // every command ends it before it sends the event.
      if (from === STATE.reserved) reservations.end(compartment, RESERVATION.timedOut, nowMs);
      if (to === STATE.free) allocation.freed(compartment);
      return from;
    },

    doorOpened(compartment) {
      wear[compartment]!++;
    },

    compartmentOfReservation: (reservation) => reservations.compartmentOf(reservation),
    compartmentOfToken: (token) => tokens.compartmentOf(token),
    expiresAtMs: (compartment) => tokens.expiresAtMs(compartment),
    countOf: (size, state) => counts[size * stateCount + state]!,
    get outOfServiceCount() {
      return outOfServiceCount;
    },
    liveTokens: (nowMs) => tokens.liveCount(nowMs),
    expiredTokens: (nowMs) => tokens.expiredCount(nowMs),
    get remembered() {
      return { reservations: reservations.remembered, tokens: tokens.remembered };
    },
  };
}
