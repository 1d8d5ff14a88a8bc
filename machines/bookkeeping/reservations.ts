import type { Now } from '../now.ts';
import { createMemory, OPEN, UNKNOWN } from './memory.ts';

/**
 * How reservations end. The numbers follow docs/locker.md: as the outcome of a confirm or a cancel,
 * −fate is the rejection's place in the command's row.
 */
export const RESERVATION = {
  open: OPEN,
  unknown: UNKNOWN,
  confirmed: 2,
  cancelled: 3,
  timedOut: 4,
  lostToFault: 5,
} as const;

/** Which compartment each reservation holds, and how the ended ones ended. */
export interface Reservations {
  /** Holds a compartment; returns the reservation's number. */
  open(compartment: number): number;
  /** Ends the reservation on a compartment, if it is still open. */
  end(compartment: number, fate: number): void;
  /** The compartment of a reservation that is open, −1 for any other. */
  compartmentOf(reservation: number): number;
  fateOf(reservation: number): number;
  remembered(): number;
}

export interface ReservationsOptions {
  readonly now: Now;
  readonly compartmentCount: number;
  readonly rememberMs: number;
  /** Reservations that may be made within that time; only a guess, to make room in time. */
  readonly expected?: number;
}

const NONE = -1;

export function createReservations(options: ReservationsOptions): Reservations {
  const { compartmentCount } = options;
  const memory = createMemory(options);
  /** The open reservation on each compartment. */
  const current = new Float64Array(compartmentCount).fill(NONE);

  return {
    open(compartment) {
      const reservation = memory.open(compartment);
      current[compartment] = reservation;
      return reservation;
    },
    end(compartment, fate) {
      const reservation = current[compartment]!;
      if (reservation === NONE) return;
      current[compartment] = NONE;
      memory.end(reservation, fate);
    },
    compartmentOf(reservation) {
      const compartment = memory.compartmentOf(reservation);
      return compartment >= 0 && current[compartment] === reservation ? compartment : NONE;
    },
    fateOf: memory.fateOf,
    remembered: memory.size,
  };
}
