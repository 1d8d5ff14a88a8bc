import type { Now } from '../now.ts';

export const OPEN = 0;
export const UNKNOWN = 1;
/** The ring does not know: never opened, or no longer in it. */
export const NOT_HERE = -1;

/**
 * The youngest entries of a memory, by number: the slot of an entry is its lowest bits, and a new one takes
 * the place of one that has been forgotten. A ring has a fixed size, so that its arrays are constants,
 * whose addresses are in the machine code. A larger ring is another ring.
 */
export interface Ring {
  /** A power of two. */
  readonly capacity: number;
  /** Opens the next entry; NOT_HERE if the one in its place is still open or remembered. */
  open(compartment: number): number;
  /** Ends one of the youngest entries, a quarter of the capacity; false if it is not among them. */
  end(entry: number, ending: number): boolean;
  /** OPEN, the way in which it ended, UNKNOWN once that is forgotten, or NOT_HERE. */
  fateOf(entry: number): number;
  /** NOT_HERE if it is not in the ring. */
  compartmentOf(entry: number): number;
  /** When an open entry was opened, or an ended one ended. */
  sinceMs(entry: number): number;
  /** The entry is kept elsewhere from now on. */
  setAside(entry: number): void;
  /** The number of the next entry. */
  head(): number;
}

export interface RingOptions {
  readonly now: Now;
  readonly rememberMs: number;
  /** A power of two. */
  readonly capacity: number;
  /** Told of each forgotten entry when another takes its place. */
  readonly onForgotten: ((entry: number) => void) | undefined;
  /** A smaller ring, whose entries go on in the new one. */
  readonly before?: Ring;
}

export function createRing(options: RingOptions): Ring {
  const { now, rememberMs, capacity, onForgotten, before } = options;
  const mask = capacity - 1;
  const quarter = capacity / 4;
  const fates = new Int8Array(capacity).fill(NOT_HERE);
  const compartments = new Int32Array(capacity);
  const since = new Float64Array(capacity);
  let head = before?.head() ?? 0;
  if (before) {
    for (let entry = Math.max(0, head - before.capacity); entry < head; entry++) {
      fates[entry & mask] = before.fateOf(entry);
      compartments[entry & mask] = before.compartmentOf(entry);
      since[entry & mask] = before.sinceMs(entry);
    }
  }

  const isHere = (entry: number) => entry < head && entry >= head - capacity && entry >= 0;

  return {
    capacity,
    open(compartment) {
      const slot = head & mask;
      const fate = fates[slot]!;
      if (fate !== NOT_HERE) {
        if (fate === OPEN || since[slot]! + rememberMs >= now[0]!) return NOT_HERE;
        if (onForgotten !== undefined) onForgotten(head - capacity);
      }
      fates[slot] = OPEN;
      compartments[slot] = compartment;
      since[slot] = now[0]!;
      return head++;
    },
    end(entry, ending) {
      const slot = entry & mask;
      if (!isHere(entry) || entry < head - quarter || fates[slot] === NOT_HERE) return false;
      if (fates[slot] !== OPEN) throw new Error(`Entry ${entry} is not open.`);
      fates[slot] = ending;
      since[slot] = now[0]!;
      return true;
    },
    fateOf(entry) {
      if (!isHere(entry)) return NOT_HERE;
      const slot = entry & mask;
      const fate = fates[slot]!;
      return fate > OPEN && now[0]! > since[slot]! + rememberMs ? UNKNOWN : fate;
    },
    compartmentOf(entry) {
      const slot = entry & mask;
      return isHere(entry) && fates[slot] !== NOT_HERE ? compartments[slot]! : NOT_HERE;
    },
    sinceMs: (entry) => since[entry & mask]!,
    setAside(entry) {
      fates[entry & mask] = NOT_HERE;
    },
    head: () => head,
  };
}
