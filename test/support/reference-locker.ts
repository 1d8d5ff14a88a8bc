import type { AllocationStrategy } from '../../machines/allocation/strategy.ts';
import type { Bank } from '../../machines/bank.ts';
import type { Command, Reply, ReplyTo, SizeStatus } from '../../machines/command.ts';
import type { CompartmentState } from '../../machines/compartment.ts';
import type { Locker } from '../../machines/locker.ts';
import type { Effect, LockerRecord } from '../../machines/record.ts';
import type { LockerDurations } from '../../machines/durations.ts';
import type { Flaws } from './flaws.ts';

export interface ReferenceLockerOptions {
  readonly bank: Bank;
  readonly durations: LockerDurations;
  readonly strategy: AllocationStrategy;
  readonly onRecord: (record: LockerRecord) => void;
  readonly flaws?: Flaws;
}

interface Compartment {
  readonly id: string;
  readonly size: number;
  state: CompartmentState;
}

interface Reservation {
  readonly id: string;
  readonly compartment: Compartment;
  /** When the timer fires; undefined once it is disarmed. */
  timerMs: number | undefined;
  ending?: 'alreadyConfirmed' | 'cancelled' | 'reservationExpired' | 'compartmentOutOfService';
  endedAtMs?: number;
}

interface Token {
  readonly code: string;
  readonly compartment: Compartment;
  readonly expiresAtMs: number;
  ending?: 'alreadyUsed' | 'returned';
  endedAtMs?: number;
}

/**
 * The contract of docs/locker.md, written down as plainly as it can be: lists that are searched from end
 * to end, nothing indexed, nothing forgotten. It shares no rule with the lockers that it is held against.
 */
export function createReferenceLocker(options: ReferenceLockerOptions): Locker {
  const { bank, durations, strategy, onRecord, flaws = {} } = options;
  const compartments: Compartment[] = Array.from(bank.sizeOf, (size, index) => ({
    id: bank.idOf(index),
    size,
    state: 'free',
  }));
  const reservations: Reservation[] = [];
  const tokens: Token[] = [];
  let nowMs = 0;
  let wrongCodes = 0;
  let effects: Effect[] = [];

  const reject = (reason: string) => ({ ok: false, reason }) as Reply;
  const find = (id: string) => compartments.find((compartment) => compartment.id === id);
  const isOut = ({ state }: Compartment) => state.startsWith('outOfService');
  const openToken = (compartment: Compartment) =>
    tokens.find((token) => token.compartment === compartment && !token.ending);
  const isExpired = (token: Token) => nowMs > token.expiresAtMs - (flaws.expiryEarlyMs ?? 0);
  const isForgotten = (ended: { endedAtMs?: number }, rememberMs: number) =>
    ended.endedAtMs !== undefined && nowMs > ended.endedAtMs + rememberMs;

  function move(compartment: Compartment, to: CompartmentState): void {
    effects.push({ compartment: compartment.id, from: compartment.state, to });
    compartment.state = to;
  }

  function open(compartment: Compartment): void {
    effects.push({ door: compartment.id });
  }

  function end(reservation: Reservation, ending: NonNullable<Reservation['ending']>): void {
    reservation.ending = ending;
    reservation.endedAtMs = nowMs;
    const keepsTimer = ending === 'alreadyConfirmed' && flaws.timerSurvivesConfirm;
    if (!keepsTimer) reservation.timerMs = undefined;
  }

  function reserve(sizeName: string): Reservation | Reply {
    const size = bank.sizeIndex(sizeName);
    if (size < 0) return reject('unknownSize');
    const isGiven = (compartment: Compartment) =>
      compartment.state === 'free' ||
      (compartment.state === 'reserved' && flaws.reservesReserved === true) ||
      (isOut(compartment) && flaws.reservesOutOfService === true);
    const free = bank.sizes.map(
      (_, each) => compartments.filter((one) => one.size === each && isGiven(one)).length,
    );
    const chosen = strategy.choose(size, free);
    const compartment = compartments.find((one) => one.size === chosen && isGiven(one));
    if (!compartment) {
      const outOfService = compartments.filter(isOut).length;
      return { ok: false, reason: 'noCompartment', outOfService };
    }
    open(compartment);
    move(compartment, 'reserved');
    const timerMs = nowMs + durations.reservationTimeoutMs + (flaws.timerOffMs ?? 0);
    const reservation = { id: `R${reservations.length + 1}`, compartment, timerMs };
    reservations.push(reservation);
    return reservation;
  }

  function confirm(reservation: Reservation): Token {
    end(reservation, 'alreadyConfirmed');
    move(reservation.compartment, 'occupied');
    const token: Token = {
      code: `C${(tokens.length % (flaws.codes ?? Infinity)) + 1}`,
      compartment: reservation.compartment,
      expiresAtMs: nowMs + durations.tokenValidityMs,
    };
    // The latest stands first, so that a code that is issued again means its new parcel.
    tokens.unshift(token);
    return token;
  }

  /** The reservation if it is open, or why it is not. */
  function openReservation(id: string, late: boolean): Reservation | Reply {
    const reservation = reservations.find((one) => one.id === id);
    if (!reservation || isForgotten(reservation, durations.rememberReservationsMs)) {
      return reject('unknownReservation');
    }
    const { compartment, ending } = reservation;
    if (ending === 'reservationExpired' && late && compartment.state === 'free') return reservation;
    return ending ? reject(ending) : reservation;
  }

  function pickup(code: string): Reply {
    const token = tokens.find((one) => one.code === code);
    if (wrongCodes >= (flaws.lockoutAfter ?? Infinity)) return reject('invalidCode');
    if (!token || isForgotten(token, durations.rememberCodesMs)) {
      wrongCodes++;
      return reject('invalidCode');
    }
    if (token.ending) return reject(token.ending);
    if (isExpired(token)) return reject('expired');
    if (isOut(token.compartment)) return reject('compartmentOutOfService');
    if (!flaws.pickupLeavesDoorShut) open(token.compartment);
    move(token.compartment, 'free');
    token.ending = 'alreadyUsed';
    token.endedAtMs = nowMs;
    return { ok: true, compartment: token.compartment.id };
  }

  function openExpired(): Reply {
    const expired = tokens.filter((token) => !token.ending && isExpired(token)).toReversed();
    const opened = expired.map((token) => token.compartment).filter((one) => !isOut(one));
    const blocked = expired.map((token) => token.compartment).filter(isOut);
    for (const compartment of opened) {
      open(compartment);
      if (flaws.openExpiredFrees) remove(compartment);
    }
    return { ok: true, opened: opened.map(({ id }) => id), blocked: blocked.map(({ id }) => id) };
  }

  function remove(compartment: Compartment): void {
    const token = openToken(compartment);
    if (token && !flaws.removalKeepsToken) {
      token.ending = 'returned';
      token.endedAtMs = nowMs;
    }
    move(compartment, 'free');
  }

  function confirmRemoval(id: string): Reply {
    const compartment = find(id);
    if (!compartment) return reject('unknownCompartment');
    if (isOut(compartment)) return reject('compartmentOutOfService');
    if (compartment.state !== 'occupied') return reject('notOccupied');
    if (!isExpired(openToken(compartment)!)) return reject('notExpired');
    remove(compartment);
    return { ok: true, compartment: id };
  }

  function fault(id: string): Reply {
    const compartment = find(id);
    if (!compartment) return reject('unknownCompartment');
    if (isOut(compartment)) return reject('alreadyOutOfService');
    if (compartment.state === 'free') move(compartment, 'outOfService.empty');
    else if (compartment.state === 'reserved') {
      const reservation = reservations.find(
        (one) => one.compartment === compartment && !one.ending,
      );
      if (reservation) end(reservation, 'compartmentOutOfService');
      move(compartment, 'outOfService.unverified');
    } else
      move(compartment, flaws.faultLosesParcel ? 'outOfService.empty' : 'outOfService.holding');
    return { ok: true, compartment: id };
  }

  function repair(id: string): Reply {
    const compartment = find(id);
    if (!compartment) return reject('unknownCompartment');
    if (!isOut(compartment)) return reject('notOutOfService');
    if (compartment.state === 'outOfService.unverified') open(compartment);
    move(compartment, compartment.state === 'outOfService.holding' ? 'occupied' : 'free');
    return { ok: true, compartment: id };
  }

  function status(): Reply {
    const sizes: Record<string, SizeStatus> = {};
    for (const [size, name] of bank.sizes.entries()) {
      const count = (state: CompartmentState) =>
        compartments.filter((one) => one.size === size && one.state === state).length;
      sizes[name] = {
        free: count('free'),
        reserved: count('reserved'),
        occupied: count('occupied'),
        outOfService: {
          empty: count('outOfService.empty'),
          unverified: count('outOfService.unverified'),
          holding: count('outOfService.holding'),
        },
      };
    }
    const inside = tokens.filter((token) => !token.ending);
    const expired = inside.filter(isExpired).length;
    return { ok: true, sizes, tokens: { live: inside.length - expired, expired } };
  }

  function answer(command: Command): Reply {
    switch (command.type) {
      case 'reserve': {
        const reservation = reserve(command.size);
        if ('ok' in reservation) return reservation;
        return {
          ok: true,
          reservation: reservation.id,
          compartment: reservation.compartment.id,
          reservedUntilMs: nowMs + durations.reservationTimeoutMs,
        };
      }
      case 'deposit': {
        const reservation = reserve(command.size);
        if ('ok' in reservation) return reservation;
        const { code, expiresAtMs, compartment } = confirm(reservation);
        const ids = { reservation: reservation.id, compartment: compartment.id };
        return { ok: true, ...ids, code, expiresAtMs };
      }
      case 'confirm': {
        const reservation = openReservation(command.reservation, flaws.confirmsLate === true);
        if ('ok' in reservation) return reservation;
        const { code, expiresAtMs, compartment } = confirm(reservation);
        return { ok: true, code, expiresAtMs, compartment: compartment.id };
      }
      case 'cancel': {
        const reservation = openReservation(command.reservation, false);
        if ('ok' in reservation) return reservation;
        end(reservation, 'cancelled');
        move(reservation.compartment, 'free');
        return { ok: true, compartment: reservation.compartment.id };
      }
      case 'pickup':
        return pickup(command.code);
      case 'openExpired':
        return openExpired();
      case 'confirmRemoval':
        return confirmRemoval(command.compartment);
      case 'fault':
        return fault(command.compartment);
      case 'repair':
        return repair(command.compartment);
      case 'status':
        return status();
    }
  }

  /** The armed timer that is due first. */
  function nextTimer(): Reservation | undefined {
    const armed = reservations.filter(({ timerMs }) => timerMs !== undefined);
    return armed.toSorted((a, b) => a.timerMs! - b.timerMs!)[0];
  }

  function fireTimersUntil(untilMs: number): void {
    for (let due = nextTimer(); due && due.timerMs! <= untilMs; due = nextTimer()) {
      nowMs = due.timerMs!;
      effects = [];
      due.timerMs = undefined;
      if (!due.ending) end(due, 'reservationExpired');
      move(due.compartment, 'free');
      onRecord({ atMs: nowMs, effects });
    }
  }

  return {
    bank,
    execute<C extends Command>(command: C, atMs: number): ReplyTo<C> {
      const untilMs = Math.max(nowMs, atMs);
      fireTimersUntil(untilMs);
      nowMs = untilMs;
      effects = [];
      const reply = answer(command);
      onRecord({ atMs: nowMs, command, reply, effects });
      return reply as ReplyTo<C>;
    },
  };
}
