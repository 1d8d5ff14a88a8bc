import type { Bank } from '../../machines/bank.ts';
import type { Now } from '../../machines/now.ts';
import type { CycledLocker } from './cycled-locker.ts';
import { DURATIONS } from './durations.ts';

/** Which compartment a parcel gets: the one that became free last, or the one that is free the longest. */
export type Reuse = 'same' | 'another';

const FREE = 0;
const OCCUPIED = 2;

/**
 * What a cycle cannot do without, on typed arrays and with nothing around it: the parcel's entry, and its
 * compartment's state, token, expiry and place in the list of free ones. No rejections but for a full
 * bank, no timers, no memory of what has ended. How fast this is, is how fast the machine's memory is.
 */
export function createBareArrays(bank: Bank, now: Now, reuse: Reuse): CycledLocker {
  const { compartmentCount, sizeOf } = bank;
  const { tokenValidityMs } = DURATIONS;
  const entries = new Int32Array(compartmentCount);
  const states = new Uint8Array(compartmentCount);
  const tokens = new Int32Array(compartmentCount).fill(-1);
  const expiresAt = new Float64Array(compartmentCount);
  const issued = new Int32Array(1);

  // The free compartments of each size lie in a ring, in the order in which they became free.
  const ring = Int32Array.from({ length: compartmentCount }, (_, compartment) => compartment);
  const begin = Int32Array.from(bank.firstOfSize);
  const oldest = begin.slice(0, -1);
  const next = oldest.slice();
  const free = oldest.map((first, size) => begin[size + 1]! - first);

  const after = (place: number, size: number) =>
    place + 1 < begin[size + 1]! ? place + 1 : begin[size]!;
  const before = (place: number, size: number) =>
    place > begin[size]! ? place - 1 : begin[size + 1]! - 1;

  function takeLast(size: number): number {
    next[size] = before(next[size]!, size);
    return ring[next[size]!]!;
  }

  function takeOldest(size: number): number {
    const compartment = ring[oldest[size]!]!;
    oldest[size] = after(oldest[size]!, size);
    return compartment;
  }

  const takesLast = reuse === 'same';

  return {
    deposit(parcel, size) {
      if (free[size] === 0) return -1;
      free[size]!--;
      const compartment = takesLast ? takeLast(size) : takeOldest(size);
      states[compartment] = OCCUPIED;
      tokens[compartment] = issued[0]!++;
      expiresAt[compartment] = now[0]! + tokenValidityMs;
      entries[parcel] = compartment;
      return compartment;
    },
    pickup(parcel) {
      const compartment = entries[parcel]!;
      if (states[compartment] !== OCCUPIED || tokens[compartment]! < 0) return -1;
      if (now[0]! > expiresAt[compartment]!) return -1;
      const size = sizeOf[compartment]!;
      states[compartment] = FREE;
      tokens[compartment] = -1;
      free[size]!++;
      ring[next[size]!] = compartment;
      next[size] = after(next[size]!, size);
      return compartment;
    },
  };
}
