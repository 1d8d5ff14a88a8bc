import type { Bank } from './bank.ts';
import type { CodeSource } from './codes.ts';
import {
  REJECTIONS,
  type Command,
  type CommandType,
  type Rejection,
  type Reply,
  type ReplyTo,
  type SizeStatus,
} from './command.ts';
import type { LockerDurations } from './durations.ts';
import { STATE, type LockerRules } from './rules.ts';

/** All that is needed to answer a command: the rules, and the names of what they speak of in numbers. */
export interface Answering {
  readonly bank: Bank;
  readonly rules: LockerRules;
  readonly codes: CodeSource;
  readonly durations: LockerDurations;
}

/**
 * Answers a command in the locker's public language: public ids and codes in, a typed reply out. It
 * translates and decides nothing; the rules decide.
 */
export function answer<C extends Command>(
  locker: Answering,
  command: C,
  nowMs: number,
): ReplyTo<C> {
  // The compiler checks below that each handler gives its own command's reply; it cannot follow that
  // through a lookup by type.
  const handler = ANSWERS[command.type] as (
    locker: Answering,
    command: Command,
    nowMs: number,
  ) => Reply;
  return handler(locker, command, nowMs) as ReplyTo<C>;
}

type Handlers = {
  readonly [T in CommandType]: (
    locker: Answering,
    command: Extract<Command, { type: T }>,
    nowMs: number,
  ) => Reply<T>;
};

const ANSWERS: Handlers = {
  reserve({ bank, rules, durations }, { size }, nowMs) {
    const reservation = rules.reserve(bank.sizeIndex(size), nowMs);
    if (reservation < 0) return noPlace('reserve', reservation, rules);
    return {
      ok: true,
      reservation: reservationId(reservation),
      compartment: bank.idOf(rules.compartmentOfReservation(reservation)),
      reservedUntilMs: nowMs + durations.reservationTimeoutMs,
    };
  },

  confirm({ bank, rules, codes }, command, nowMs) {
    const token = rules.confirm(reservationNumber(command.reservation), nowMs);
    if (token < 0) return rejection('confirm', token);
    const compartment = rules.compartmentOfToken(token);
    return {
      ok: true,
      code: codes.issue(token),
      expiresAtMs: rules.expiresAtMs(compartment),
      compartment: bank.idOf(compartment),
    };
  },

  cancel({ bank, rules }, command, nowMs) {
    const compartment = rules.cancel(reservationNumber(command.reservation), nowMs);
    if (compartment < 0) return rejection('cancel', compartment);
    return { ok: true, compartment: bank.idOf(compartment) };
  },

  deposit({ bank, rules, codes }, { size }, nowMs) {
    const reservation = rules.reserve(bank.sizeIndex(size), nowMs);
    if (reservation < 0) return noPlace('deposit', reservation, rules);
    const token = rules.confirm(reservation, nowMs);
    const compartment = rules.compartmentOfToken(token);
    return {
      ok: true,
      reservation: reservationId(reservation),
      compartment: bank.idOf(compartment),
      code: codes.issue(token),
      expiresAtMs: rules.expiresAtMs(compartment),
    };
  },

  pickup({ bank, rules, codes }, { code }, nowMs) {
    const compartment = rules.pickup(codes.tokenOf(code), nowMs);
    if (compartment < 0) return rejection('pickup', compartment);
    return { ok: true, compartment: bank.idOf(compartment) };
  },

  openExpired({ bank, rules }, _, nowMs) {
    const { opened, blocked } = rules.openExpired(nowMs);
    return { ok: true, opened: opened.map(bank.idOf), blocked: blocked.map(bank.idOf) };
  },

  confirmRemoval({ bank, rules }, { compartment }, nowMs) {
    const outcome = rules.confirmRemoval(bank.indexOf(compartment), nowMs);
    return outcome < 0 ? rejection('confirmRemoval', outcome) : { ok: true, compartment };
  },

  fault({ bank, rules }, { compartment }, nowMs) {
    const outcome = rules.fault(bank.indexOf(compartment), nowMs);
    return outcome < 0 ? rejection('fault', outcome) : { ok: true, compartment };
  },

  repair({ bank, rules }, { compartment }, nowMs) {
    const outcome = rules.repair(bank.indexOf(compartment), nowMs);
    return outcome < 0 ? rejection('repair', outcome) : { ok: true, compartment };
  },

  status({ bank, rules }, _, nowMs) {
    const sizes = Object.fromEntries(
      bank.sizes.map((name, size): [string, SizeStatus] => [
        name,
        {
          free: rules.countOf(size, STATE.free),
          reserved: rules.countOf(size, STATE.reserved),
          occupied: rules.countOf(size, STATE.occupied),
          outOfService: {
            empty: rules.countOf(size, STATE.empty),
            unverified: rules.countOf(size, STATE.unverified),
            holding: rules.countOf(size, STATE.holding),
          },
        },
      ]),
    );
    return {
      ok: true,
      sizes,
      tokens: { live: rules.liveTokens(nowMs), expired: rules.expiredTokens(nowMs) },
    };
  },
};

function rejection<T extends CommandType>(type: T, outcome: number): Rejection<T> {
  return { ok: false, reason: REJECTIONS[type][-outcome - 1]! } as Rejection<T>;
}

function noPlace<T extends 'reserve' | 'deposit'>(
  type: T,
  outcome: number,
  { outOfServiceCount }: LockerRules,
): Rejection<T> {
  const plain = rejection(type, outcome);
  return plain.reason === 'noCompartment' ? { ...plain, outOfService: outOfServiceCount } : plain;
}

const reservationId = (reservation: number): string => `R${reservation + 1}`;

/** The number of a public reservation id, −1 for a text that is none. */
function reservationNumber(id: string): number {
  return typeof id === 'string' && /^R[1-9]\d{0,15}$/.test(id) ? Number(id.slice(1)) - 1 : -1;
}
