import type { Allocation } from './allocation/allocation.ts';
import type { Bank } from './bank.ts';
import { createReservations, RESERVATION } from './bookkeeping/reservations.ts';
import { createTokens, TOKEN } from './bookkeeping/tokens.ts';
import { COMPARTMENT_STATES, type CompartmentEventType } from './compartment.ts';
import { DAY_MS, type LockerDurations } from './durations.ts';
import type { Now } from './now.ts';
import { rejectionNumber, type NumberedLocker } from './numbered-locker.ts';

/** Hands an event to a compartment. Its announcements have come back when this returns. */
export type SendToCompartment = {
  readonly [T in CompartmentEventType]: (compartment: number) => void;
};

export interface LockerRulesOptions {
  readonly bank: Bank;
  readonly now: Now;
  readonly durations: LockerDurations;
  /** Deposits a day, to make room for them in time. */
  readonly expectedPerDay?: number;
  readonly allocation: Allocation;
  /** Door openings of each compartment; counted here, read by the allocation. */
  readonly wear: Uint32Array;
  readonly send: SendToCompartment;
  readonly onTokenForgotten: (token: number) => void;
}

/**
 * What a locker answers, and what it remembers: the part that every engine shares. Compartments live
 * outside; the rules send them events and index what they announce, and ask them for nothing.
 *
 * Everything is a number here. The rules take the instant in `now` as it stands: what is due by then,
 * an engine's timers see to before.
 */
export interface LockerRules extends Omit<NumberedLocker, 'settle'> {
  /** A compartment announces its new state, an index of COMPARTMENT_STATES; returns the one before. */
  changed(compartment: number, to: number): number;
  /** A compartment's door has opened. */
  doorOpened(compartment: number): void;

  /** The reservation of the last accepted reserve or deposit. */
  lastReservation(): number;
  expiresAtMs(compartment: number): number;
  countOf(size: number, state: number): number;
  outOfServiceCount(): number;
  liveTokens(): number;
  expiredTokens(): number;
  /** Entries that the bookkeeping holds, for tests of its bound. */
  remembered(): { readonly reservations: number; readonly tokens: number };
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

const REJECTED = {
  reserve: {
    unknownSize: rejectionNumber('reserve', 'unknownSize'),
    noCompartment: rejectionNumber('reserve', 'noCompartment'),
  },
  pickup: {
    expired: rejectionNumber('pickup', 'expired'),
    compartmentOutOfService: rejectionNumber('pickup', 'compartmentOutOfService'),
  },
  confirmRemoval: {
    unknownCompartment: rejectionNumber('confirmRemoval', 'unknownCompartment'),
    compartmentOutOfService: rejectionNumber('confirmRemoval', 'compartmentOutOfService'),
    notOccupied: rejectionNumber('confirmRemoval', 'notOccupied'),
    notExpired: rejectionNumber('confirmRemoval', 'notExpired'),
  },
  fault: {
    unknownCompartment: rejectionNumber('fault', 'unknownCompartment'),
    alreadyOutOfService: rejectionNumber('fault', 'alreadyOutOfService'),
  },
  repair: {
    unknownCompartment: rejectionNumber('repair', 'unknownCompartment'),
    notOutOfService: rejectionNumber('repair', 'notOutOfService'),
  },
} as const;

export function createLockerRules(options: LockerRulesOptions): LockerRules {
  const { bank, now, durations, allocation, wear, send, expectedPerDay = 0 } = options;
  const { compartmentCount, sizeOf } = bank;
  const stateCount = COMPARTMENT_STATES.length;

  /** The state that each compartment announced last. */
  const states = new Uint8Array(compartmentCount).fill(STATE.free);
  const counts = new Int32Array(bank.sizes.length * stateCount);
  for (const size of sizeOf) counts[size * stateCount + STATE.free]!++;
  let outOfServiceCount = 0;
  let lastCompartment = -1;
  let lastReservation = -1;

  const reservations = createReservations({
    now,
    compartmentCount,
    rememberMs: durations.rememberReservationsMs,
    expected: (expectedPerDay * durations.rememberReservationsMs) / DAY_MS,
  });
  const tokens = createTokens({
    now,
    compartmentCount,
    validityMs: durations.tokenValidityMs,
    rememberMs: durations.rememberCodesMs,
    expected: (expectedPerDay * durations.rememberCodesMs) / DAY_MS,
    onForgotten: options.onTokenForgotten,
  });

  function reserve(size: number): number {
    if (size < 0) return REJECTED.reserve.unknownSize;
    const compartment = allocation.choose(size);
    if (compartment < 0) return REJECTED.reserve.noCompartment;
    const reservation = reservations.open(compartment);
    lastCompartment = compartment;
    lastReservation = reservation;
    send.RESERVE(compartment);
    return reservation;
  }

  function confirm(reservation: number): number {
    const compartment = reservations.compartmentOf(reservation);
    if (compartment < 0) return -reservations.fateOf(reservation);
    reservations.end(compartment, RESERVATION.confirmed);
    const token = tokens.issue(compartment);
    lastCompartment = compartment;
    send.CONFIRM(compartment);
    return token;
  }

  return {
    reserve,
    confirm,

    deposit(size) {
      const reservation = reserve(size);
      return reservation < 0 ? reservation : confirm(reservation);
    },

    cancel(reservation) {
      const compartment = reservations.compartmentOf(reservation);
      if (compartment < 0) return -reservations.fateOf(reservation);
      reservations.end(compartment, RESERVATION.cancelled);
      send.CANCEL(compartment);
      return compartment;
    },

    pickup(token) {
      const compartment = tokens.compartmentOf(token);
      if (compartment < 0) return -tokens.fateOf(token);
      if (tokens.hasExpired(compartment)) return REJECTED.pickup.expired;
      if (isOutOfService(states[compartment]!)) return REJECTED.pickup.compartmentOutOfService;
      tokens.end(compartment, TOKEN.used);
      send.RELEASE(compartment);
      return compartment;
    },

    openExpired() {
      const opened: number[] = [];
      const blocked: number[] = [];
      for (const compartment of tokens.expired()) {
        (isOutOfService(states[compartment]!) ? blocked : opened).push(compartment);
      }
      for (const compartment of opened) send.OPEN(compartment);
      return { opened, blocked };
    },

    confirmRemoval(compartment) {
      const rejected = REJECTED.confirmRemoval;
      if (compartment < 0) return rejected.unknownCompartment;
      if (isOutOfService(states[compartment]!)) return rejected.compartmentOutOfService;
      if (states[compartment] !== STATE.occupied) return rejected.notOccupied;
      if (!tokens.hasExpired(compartment)) return rejected.notExpired;
      tokens.end(compartment, TOKEN.returned);
      send.CLEAR(compartment);
      return compartment;
    },

    fault(compartment) {
      if (compartment < 0) return REJECTED.fault.unknownCompartment;
      if (isOutOfService(states[compartment]!)) return REJECTED.fault.alreadyOutOfService;
      reservations.end(compartment, RESERVATION.lostToFault);
      send.FAULT(compartment);
      return compartment;
    },

    repair(compartment) {
      if (compartment < 0) return REJECTED.repair.unknownCompartment;
      if (!isOutOfService(states[compartment]!)) return REJECTED.repair.notOutOfService;
      send.REPAIR(compartment);
      return compartment;
    },

    lastCompartment: () => lastCompartment,
    lastReservation: () => lastReservation,

    changed(compartment, to) {
      const from = states[compartment]!;
      states[compartment] = to;
      const row = sizeOf[compartment]! * stateCount;
      counts[row + from]!--;
      counts[row + to]!++;
      outOfServiceCount += Number(isOutOfService(to)) - Number(isOutOfService(from));
      if (from === STATE.free) allocation.taken(compartment);
      // A reservation that is still open when its compartment becomes free has run out of time:
      // every command ends it before it sends the event.
      if (from === STATE.reserved) reservations.end(compartment, RESERVATION.timedOut);
      if (to === STATE.free) allocation.freed(compartment);
      return from;
    },

    doorOpened(compartment) {
      wear[compartment]!++;
    },

    expiresAtMs: (compartment) => tokens.expiresAtMs(compartment),
    countOf: (size, state) => counts[size * stateCount + state]!,
    outOfServiceCount: () => outOfServiceCount,
    liveTokens: tokens.liveCount,
    expiredTokens: tokens.expiredCount,
    remembered: () => ({
      reservations: reservations.remembered(),
      tokens: tokens.remembered(),
    }),
  };
}
