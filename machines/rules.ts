import type { Allocation } from './allocation/allocation.ts';
import type { Bank } from './bank.ts';
import type { Holders } from './bookkeeping/holders.ts';
import { createReservations, RESERVATION } from './bookkeeping/reservations.ts';
import { createTokens, TOKEN, type Tokens } from './bookkeeping/tokens.ts';
import { COMPARTMENT_STATES, type CompartmentEventType } from './compartment.ts';
import { DAY_MS, type LockerDurations } from './durations.ts';
import type { Now } from './now.ts';
import {
  rejectionNumber,
  type ExpiredCompartments,
  type NumberedLocker,
} from './numbered-locker.ts';

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
  readonly allocation: Pick<Allocation, 'choose' | 'freed' | 'taken'>;
  /** Door openings of each compartment; counted here, read by the allocation. */
  readonly wear: Uint32Array;
  readonly send: SendToCompartment;
  readonly onTokenForgotten: (token: number) => void;
}

/** Those from `empty` on are out of service. */
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
  return new Rules(options);
}

export type LockerRules = Pick<Rules, keyof Rules>;

const STATES = COMPARTMENT_STATES.length;

/**
 * What a locker answers, and what it remembers: the part that every engine shares. Compartments live
 * outside; the rules send them events and index what they announce, and ask them for nothing.
 *
 * Everything is a number here. The rules take the instant in `now` as it stands: what is due by then,
 * an engine's timers see to before.
 *
 * A class, as all that is hot: V8 inlines the methods of every locker that there is, those of an object
 * of closures of the first only.
 */
class Rules implements Omit<NumberedLocker, 'settle'> {
  private readonly sizeOf: Uint8Array;
  private readonly allocation: LockerRulesOptions['allocation'];
  private readonly wear: Uint32Array;
  private readonly send: SendToCompartment;
  private readonly reservations: Holders;
  private readonly tokens: Tokens;
  /** The state that each compartment announced last. */
  private readonly states: Uint8Array;
  /** Compartments of each size and state. */
  private readonly counts: Int32Array;
  private outOfService = 0;
  private latestCompartment = -1;
  private latestReservation = -1;

  constructor(options: LockerRulesOptions) {
    const { bank, now, durations, allocation, wear, send, expectedPerDay = 0 } = options;
    const { compartmentCount, sizeOf } = bank;
    this.sizeOf = sizeOf;
    this.allocation = allocation;
    this.wear = wear;
    this.send = send;
    this.states = new Uint8Array(compartmentCount).fill(STATE.free);
    this.counts = new Int32Array(bank.sizes.length * STATES);
    for (const size of sizeOf) this.counts[size * STATES + STATE.free]!++;
    this.reservations = createReservations({
      now,
      compartmentCount,
      rememberMs: durations.rememberReservationsMs,
      expected: (expectedPerDay * durations.rememberReservationsMs) / DAY_MS,
    });
    this.tokens = createTokens({
      now,
      compartmentCount,
      validityMs: durations.tokenValidityMs,
      rememberMs: durations.rememberCodesMs,
      expected: (expectedPerDay * durations.rememberCodesMs) / DAY_MS,
      onForgotten: options.onTokenForgotten,
    });
  }

  reserve(size: number): number {
    if (size < 0) return REJECTED.reserve.unknownSize;
    const compartment = this.allocation.choose(size);
    if (compartment < 0) return REJECTED.reserve.noCompartment;
    const reservation = this.reservations.open(compartment);
    this.latestCompartment = compartment;
    this.latestReservation = reservation;
    this.send.RESERVE(compartment);
    return reservation;
  }

  confirm(reservation: number): number {
    const { reservations, tokens } = this;
    const compartment = reservations.compartmentOf(reservation);
    if (compartment < 0) return -reservations.fateOf(reservation);
    reservations.end(compartment, RESERVATION.confirmed);
    const token = tokens.issue(compartment);
    this.latestCompartment = compartment;
    this.send.CONFIRM(compartment);
    return token;
  }

  deposit(size: number): number {
    const reservation = this.reserve(size);
    return reservation < 0 ? reservation : this.confirm(reservation);
  }

  cancel(reservation: number): number {
    const { reservations } = this;
    const compartment = reservations.compartmentOf(reservation);
    if (compartment < 0) return -reservations.fateOf(reservation);
    reservations.end(compartment, RESERVATION.cancelled);
    this.send.CANCEL(compartment);
    return compartment;
  }

  pickup(token: number): number {
    const { tokens } = this;
    const compartment = tokens.compartmentOf(token);
    if (compartment < 0) return -tokens.fateOf(token);
    if (tokens.hasExpired(compartment)) return REJECTED.pickup.expired;
    if (this.isOutOfService(compartment)) return REJECTED.pickup.compartmentOutOfService;
    tokens.end(compartment, TOKEN.used);
    this.send.RELEASE(compartment);
    return compartment;
  }

  openExpired(): ExpiredCompartments {
    const opened: number[] = [];
    const blocked: number[] = [];
    for (const compartment of this.tokens.expired()) {
      (this.isOutOfService(compartment) ? blocked : opened).push(compartment);
    }
    for (const compartment of opened) this.send.OPEN(compartment);
    return { opened, blocked };
  }

  confirmRemoval(compartment: number): number {
    const rejected = REJECTED.confirmRemoval;
    if (compartment < 0) return rejected.unknownCompartment;
    if (this.isOutOfService(compartment)) return rejected.compartmentOutOfService;
    if (this.states[compartment] !== STATE.occupied) return rejected.notOccupied;
    if (!this.tokens.hasExpired(compartment)) return rejected.notExpired;
    this.tokens.end(compartment, TOKEN.returned);
    this.send.CLEAR(compartment);
    return compartment;
  }

  fault(compartment: number): number {
    if (compartment < 0) return REJECTED.fault.unknownCompartment;
    if (this.isOutOfService(compartment)) return REJECTED.fault.alreadyOutOfService;
    this.reservations.end(compartment, RESERVATION.lostToFault);
    this.send.FAULT(compartment);
    return compartment;
  }

  repair(compartment: number): number {
    if (compartment < 0) return REJECTED.repair.unknownCompartment;
    if (!this.isOutOfService(compartment)) return REJECTED.repair.notOutOfService;
    this.send.REPAIR(compartment);
    return compartment;
  }

  lastCompartment(): number {
    return this.latestCompartment;
  }

  /** The reservation of the last accepted reserve or deposit. */
  lastReservation(): number {
    return this.latestReservation;
  }

  /** A compartment announces its new state, an index of COMPARTMENT_STATES; returns the one before. */
  changed(compartment: number, to: number): number {
    const { states, counts, allocation } = this;
    const from = states[compartment]!;
    states[compartment] = to;
    const row = this.sizeOf[compartment]! * STATES;
    counts[row + from]!--;
    counts[row + to]!++;
    this.outOfService += Number(to >= STATE.empty) - Number(from >= STATE.empty);
    if (from === STATE.free) allocation.taken(compartment);
    // A reservation that is still open when its compartment becomes free has run out of time:
    // every command ends it before it sends the event.
    if (from === STATE.reserved) this.reservations.end(compartment, RESERVATION.timedOut);
    if (to === STATE.free) allocation.freed(compartment);
    return from;
  }

  /** A compartment's door has opened. */
  doorOpened(compartment: number): void {
    this.wear[compartment]!++;
  }

  expiresAtMs(compartment: number): number {
    return this.tokens.expiresAtMs(compartment);
  }

  countOf(size: number, state: number): number {
    return this.counts[size * STATES + state]!;
  }

  outOfServiceCount(): number {
    return this.outOfService;
  }

  liveTokens(): number {
    return this.tokens.liveCount();
  }

  expiredTokens(): number {
    return this.tokens.expiredCount();
  }

  /** Entries that the bookkeeping holds, for tests of its bound. */
  remembered(): { readonly reservations: number; readonly tokens: number } {
    return { reservations: this.reservations.remembered(), tokens: this.tokens.remembered() };
  }

  private isOutOfService(compartment: number): boolean {
    return this.states[compartment]! >= STATE.empty;
  }
}
