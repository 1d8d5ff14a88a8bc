import type { Bank } from '../../machines/bank.ts';
import { createSeededCodes } from '../../machines/seeded-codes.ts';
import type { Now } from '../../machines/now.ts';
import type { CycledLocker } from './cycled-locker.ts';
import { DURATIONS } from './durations.ts';

interface Compartment {
  readonly size: number;
  readonly index: number;
  isFree: boolean;
  expiresAtMs: number;
}

export interface TextbookLocker extends CycledLocker {
  /** Puts a parcel into a compartment that is known to be free. */
  put(parcel: number, compartment: number): void;
}

/**
 * A locker as textbook designs have it: an array of compartments, searched from the front for the first
 * that is free and fits; a map from the code to the compartment. It has no timers, remembers nothing of
 * what has ended and replies with plain numbers.
 */
export function createTextbookLocker({ sizeOf }: Bank, now: Now): TextbookLocker {
  const compartments = Array.from(sizeOf, (size, index): Compartment => ({
    size,
    index,
    isFree: true,
    expiresAtMs: 0,
  }));
  const byCode = new Map<string, Compartment>();
  const byReservation = new Map<number, Compartment>();
  const codes: string[] = [];
  const codeSource = createSeededCodes(1);
  let reservations = 0;
  let tokens = 0;

  function reserve(compartment: Compartment): number {
    compartment.isFree = false;
    byReservation.set(reservations, compartment);
    return reservations++;
  }

  function confirm(reservation: number): string {
    const compartment = byReservation.get(reservation)!;
    byReservation.delete(reservation);
    const code = codeSource.issue(tokens++);
    compartment.expiresAtMs = now[0]! + DURATIONS.tokenValidityMs;
    byCode.set(code, compartment);
    return code;
  }

  return {
    put(parcel, compartment) {
      codes[parcel] = confirm(reserve(compartments[compartment]!));
    },
    deposit(parcel, size) {
      const found = compartments.find((each) => each.isFree && each.size === size);
      if (found === undefined) return -1;
      codes[parcel] = confirm(reserve(found));
      return found.index;
    },
    pickup(parcel) {
      const code = codes[parcel]!;
      const found = byCode.get(code);
      if (found === undefined || now[0]! > found.expiresAtMs) return -1;
      byCode.delete(code);
      found.isFree = true;
      return found.index;
    },
  };
}
