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
  open(compartment: number, nowMs: number): number;
  /** Ends the reservation on a compartment, if it is still open. */
  end(compartment: number, fate: number, nowMs: number): void;
  fateOf(reservation: number, nowMs: number): number;
  compartmentOf(reservation: number): number;
  readonly remembered: number;
}

const NONE = -1;

export function createReservations(compartmentCount: number, rememberMs: number): Reservations {
  const memory = createMemory({ rememberMs });
  /** The open reservation on each compartment. */
  const current = new Float64Array(compartmentCount).fill(NONE);

  return {
    open(compartment, nowMs) {
      const reservation = memory.open(compartment, nowMs);
      current[compartment] = reservation;
      return reservation;
    },
    end(compartment, fate, nowMs) {
      const reservation = current[compartment]!;
      if (reservation === NONE) return;
      current[compartment] = NONE;
      memory.end(reservation, fate, nowMs);
    },
    fateOf: (reservation, nowMs) => memory.fateOf(reservation, nowMs),
    compartmentOf: (reservation) => memory.compartmentOf(reservation),
    get remembered() {
      return memory.size;
    },
  };
}
