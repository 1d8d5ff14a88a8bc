import type { Command, Reply, Success } from './command.ts';
import type { Locker } from './locker.ts';
import type { Now } from './now.ts';
import { rejectionNumber, type NumberedLocker } from './numbered-locker.ts';
import { reservationId, reservationNumber } from './reservation-id.ts';

export interface InNumbersOptions {
  /** The instant at which commands are given. */
  readonly now: Now;
  readonly codes: {
    /** The code of a token, as often as it is asked for. */
    textOf(token: number): string;
    tokenOf(code: string): number;
  };
  /** Fires the timers that are due by now. */
  readonly settle: () => void;
}

/**
 * Any locker, spoken to in numbers: each number is put into words, and each reply back into a number.
 * So whoever drives a locker in numbers can drive the actors too, and have every command recorded.
 */
export function inNumbers(locker: Locker, options: InNumbersOptions): NumberedLocker {
  const { bank } = locker;
  const { now, codes, settle } = options;
  let lastCompartment = -1;

  /** What `found` makes of a success, or −k for a rejection. */
  function ask<T extends Command['type']>(
    command: Extract<Command, { type: T }>,
    found: (reply: Success<T>) => number,
  ): number {
    const reply: Reply = locker.execute<Command>(command, now[0]!);
    return reply.ok ? found(reply as Success<T>) : rejectionNumber(command.type, reply.reason);
  }
  const compartmentOf = (reply: { readonly compartment: string }) =>
    bank.indexOf(reply.compartment);
  const nameOf = (size: number) => bank.sizes[size]!;

  return {
    reserve: (size) =>
      ask({ type: 'reserve', size: nameOf(size) }, (reply) => {
        lastCompartment = compartmentOf(reply);
        return reservationNumber(reply.reservation);
      }),
    confirm: (reservation) =>
      ask({ type: 'confirm', reservation: reservationId(reservation) }, (reply) => {
        lastCompartment = compartmentOf(reply);
        return codes.tokenOf(reply.code);
      }),
    cancel: (reservation) =>
      ask({ type: 'cancel', reservation: reservationId(reservation) }, compartmentOf),
    deposit: (size) =>
      ask({ type: 'deposit', size: nameOf(size) }, (reply) => {
        lastCompartment = compartmentOf(reply);
        return codes.tokenOf(reply.code);
      }),
    pickup: (token) => ask({ type: 'pickup', code: codes.textOf(token) }, compartmentOf),
    openExpired() {
      const { opened, blocked } = locker.execute({ type: 'openExpired' }, now[0]!);
      return { opened: opened.map(bank.indexOf), blocked: blocked.map(bank.indexOf) };
    },
    confirmRemoval: (compartment) =>
      ask({ type: 'confirmRemoval', compartment: bank.idOf(compartment) }, compartmentOf),
    fault: (compartment) =>
      ask({ type: 'fault', compartment: bank.idOf(compartment) }, compartmentOf),
    repair: (compartment) =>
      ask({ type: 'repair', compartment: bank.idOf(compartment) }, compartmentOf),
    lastCompartment: () => lastCompartment,
    settle,
  };
}
