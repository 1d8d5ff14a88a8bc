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
import type { Now } from './now.ts';
import { reservationId, reservationNumber } from './reservation-id.ts';
import { STATE, type LockerRules } from './rules.ts';

/** All that is needed to answer a command: the rules, and the names of what they speak of in numbers. */
export interface Answering {
  readonly bank: Bank;
  readonly now: Now;
  readonly rules: LockerRules;
  readonly codes: CodeSource;
  readonly durations: LockerDurations;
}

/**
 * Answers a command in the locker's public language: public ids and codes in, a typed reply out. It
 * translates and decides nothing; the rules decide.
 */
export function answer<C extends Command>(locker: Answering, command: C): ReplyTo<C> {
  // The compiler checks below that each handler gives its own command's reply; it cannot follow that
  // through a lookup by type.
  const handler = ANSWERS[command.type] as (locker: Answering, command: Command) => Reply;
  return handler(locker, command) as ReplyTo<C>;
}

type Handlers = {
  readonly [T in CommandType]: (
    locker: Answering,
    command: Extract<Command, { type: T }>,
  ) => Reply<T>;
};

const ANSWERS: Handlers = {
  reserve({ bank, now, rules, durations }, { size }) {
    const reservation = rules.reserve(bank.sizeIndex(size));
    if (reservation < 0) return noPlace('reserve', reservation, rules);
    return {
      ok: true,
      reservation: reservationId(reservation),
      compartment: bank.idOf(rules.lastCompartment()),
      reservedUntilMs: now[0]! + durations.reservationTimeoutMs,
    };
  },

  confirm({ bank, rules, codes }, command) {
    const token = rules.confirm(reservationNumber(command.reservation));
    if (token < 0) return rejection('confirm', token);
    const compartment = rules.lastCompartment();
    return {
      ok: true,
      code: codes.issue(token),
      expiresAtMs: rules.expiresAtMs(compartment),
      compartment: bank.idOf(compartment),
    };
  },

  cancel({ bank, rules }, command) {
    const compartment = rules.cancel(reservationNumber(command.reservation));
    if (compartment < 0) return rejection('cancel', compartment);
    return { ok: true, compartment: bank.idOf(compartment) };
  },

  deposit({ bank, rules, codes }, { size }) {
    const token = rules.deposit(bank.sizeIndex(size));
    if (token < 0) return noPlace('deposit', token, rules);
    const compartment = rules.lastCompartment();
    return {
      ok: true,
      reservation: reservationId(rules.lastReservation()),
      compartment: bank.idOf(compartment),
      code: codes.issue(token),
      expiresAtMs: rules.expiresAtMs(compartment),
    };
  },

  pickup({ bank, rules, codes }, { code }) {
    const compartment = rules.pickup(codes.tokenOf(code));
    if (compartment < 0) return rejection('pickup', compartment);
    return { ok: true, compartment: bank.idOf(compartment) };
  },

  openExpired({ bank, rules }) {
    const { opened, blocked } = rules.openExpired();
    return { ok: true, opened: opened.map(bank.idOf), blocked: blocked.map(bank.idOf) };
  },

  confirmRemoval({ bank, rules }, { compartment }) {
    const outcome = rules.confirmRemoval(bank.indexOf(compartment));
    return outcome < 0 ? rejection('confirmRemoval', outcome) : { ok: true, compartment };
  },

  fault({ bank, rules }, { compartment }) {
    const outcome = rules.fault(bank.indexOf(compartment));
    return outcome < 0 ? rejection('fault', outcome) : { ok: true, compartment };
  },

  repair({ bank, rules }, { compartment }) {
    const outcome = rules.repair(bank.indexOf(compartment));
    return outcome < 0 ? rejection('repair', outcome) : { ok: true, compartment };
  },

  status({ bank, rules }) {
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
      tokens: { live: rules.liveTokens(), expired: rules.expiredTokens() },
    };
  },
};

function rejection<T extends CommandType>(type: T, outcome: number): Rejection<T> {
  return { ok: false, reason: REJECTIONS[type][-outcome - 1]! } as Rejection<T>;
}

function noPlace<T extends 'reserve' | 'deposit'>(
  type: T,
  outcome: number,
  rules: LockerRules,
): Rejection<T> {
  const { reason } = rejection(type, outcome);
  return (
    reason === 'noCompartment'
      ? { ok: false, reason, outOfService: rules.outOfServiceCount() }
      : { ok: false, reason }
  ) as Rejection<T>;
}
