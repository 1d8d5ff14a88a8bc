import type { Bank } from '../bank.ts';
import { COMPARTMENT_STATES } from '../compartment.ts';
import type { ReservationEnding, TokenEnding } from '../properties/locker-view.ts';
import type { Situation } from './situation.ts';

/** Where a boundary lies, seen from now. */
const NONE = 0;
/** A reservation's time is up, and the locker has not been asked anything since. */
const DUE = 1;
const EXPIRED = 2;
/** This very millisecond, or the next: NOW + 1. */
const NOW = 3;
const FAR = 5;
const PLACES = 6;
/** Boundaries that lie further apart than this are no different. */
const LONGEST_GAP_MS = 2;

const RESERVATION_ENDINGS: readonly ReservationEnding[] = [
  'confirmed',
  'cancelled',
  'timedOut',
  'lostToFault',
];
const TOKEN_ENDINGS: readonly TokenEnding[] = ['pickedUp', 'returned'];

/**
 * What is the same about situations that no locker should tell apart: codes and reservations have no names, times are
 * seen from now (to the millisecond where a boundary is near, and otherwise by their order and by gaps of up to 2 ms),
 * and the compartments of one size are in no order. One character a compartment.
 *
 * @param bank of at most 10 compartments, so that a character suffices
 */
export function stateKey(situation: Situation, bank: Bank): string {
  const { view, reservations, tokens, clockMs } = situation;
  const boundaries = boundariesOf(situation, bank);
  const codes = Array.from({ length: bank.compartmentCount }, (_, i) => {
    const id = bank.idOf(i);
    const state = COMPARTMENT_STATES.indexOf(view.compartments.stateOf(id)!);
    const reservation = reservations.endedAt(id, clockMs)?.ending;
    const token = tokens.endedAt(id, clockMs)?.ending;
    const { place, rank, gap } = boundaries.get(i) ?? { place: NONE, rank: 0, gap: 0 };
    return numeral([
      [state, COMPARTMENT_STATES.length],
      // None is found nowhere: 0.
      [1 + RESERVATION_ENDINGS.indexOf(reservation!), 1 + RESERVATION_ENDINGS.length],
      [1 + TOKEN_ENDINGS.indexOf(token!), 1 + TOKEN_ENDINGS.length],
      [place, PLACES],
      [rank, bank.compartmentCount + 1],
      [gap, LONGEST_GAP_MS + 1],
    ]);
  });
  const inNoOrder = bank.sizes.flatMap((_, size) =>
    codes.slice(bank.firstOfSize[size], bank.firstOfSize[size + 1]).toSorted((a, b) => a - b),
  );
  return String.fromCharCode(...inNoOrder);
}

/** One number for digits that have a base each. */
function numeral(digits: readonly (readonly [digit: number, base: number])[]): number {
  return digits.reduce((number, [digit, base]) => number * base + digit, 0);
}

interface Boundary {
  readonly place: number;
  /** Among the boundaries of the bank; those of one instant have the same. */
  readonly rank: number;
  /** From the boundary before, if both are to come and this one is far. */
  readonly gap: number;
}

/** By compartment. */
function boundariesOf(
  { reservations, tokens, clockMs }: Situation,
  bank: Bank,
): Map<number, Boundary> {
  const boundaries = new Map<number, Boundary>();
  const pending: { readonly index: number; readonly untilMs: number }[] = [];
  for (const { compartment, untilMs } of reservations.open) {
    const index = bank.indexOf(compartment);
    if (untilMs <= clockMs) boundaries.set(index, { place: DUE, rank: 0, gap: 0 });
    else pending.push({ index, untilMs });
  }
  for (const { compartment, untilMs } of tokens.open) {
    pending.push({ index: bank.indexOf(compartment), untilMs });
  }
  pending.sort((a, b) => a.untilMs - b.untilMs);

  let rank = 0;
  let beforeMs = -Infinity;
  for (const { index, untilMs } of pending) {
    if (untilMs !== beforeMs) rank++;
    const leftMs = untilMs - clockMs;
    const isFar = leftMs > 1;
    const place = isFar ? FAR : leftMs < 0 ? EXPIRED : NOW + leftMs;
    const isAfterOther = isFar && beforeMs >= clockMs;
    const gap = isAfterOther ? Math.min(untilMs - beforeMs, LONGEST_GAP_MS) : 0;
    boundaries.set(index, { place, rank, gap });
    beforeMs = untilMs;
  }
  return boundaries;
}
