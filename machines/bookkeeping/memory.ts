import type { Now } from '../now.ts';
import { createRing, NOT_HERE, OPEN, UNKNOWN } from './ring.ts';

export { OPEN, UNKNOWN } from './ring.ts';

/**
 * What a locker remembers of its reservations, or of its tokens: entries numbered 0, 1, 2, … in the
 * order in which they were opened. Each is open, and ends once, in one of several ways; an ended one is
 * remembered for a fixed time and then is unknown, so that memory stays bounded.
 *
 * Entries are kept in a ring by number, so that nothing is hashed or searched. An entry that stays open
 * far longer than its neighbours (a parcel that staff never remove, or remove late) would stand in the
 * ring's way; it is set aside. So the ring has room for less than eight times the entries that are opened
 * within the remembered time (and for those it began with); of laggards there are at most as many as
 * compartments, and those that ended within the remembered time or since the last was set aside.
 */
export interface Memory {
  /** Opens the next entry for a compartment; returns its number. */
  open(compartment: number): number;
  /** Ends an open entry in the way `ending` (2 … 127). */
  end(entry: number, ending: number): void;
  /** OPEN, the way in which the entry ended, or UNKNOWN: never opened, or forgotten. */
  fateOf(entry: number): number;
  /** The compartment of an entry that is open or remembered; −1 for any other. */
  compartmentOf(entry: number): number;
  /** Entries held at this moment, for tests of the bound. */
  size(): number;
}

export interface MemoryOptions {
  readonly now: Now;
  /** How long an ended entry is remembered, in ms. At the last of these it still is. */
  readonly rememberMs: number;
  /** How many entries may be opened within that time. A guess that is too low costs time, no more. */
  readonly expected?: number;
  /** Told of each entry that is forgotten, once, some time after it became unknown. */
  readonly onForgotten?: (entry: number) => void;
}

interface Laggard {
  fate: number;
  readonly compartment: number;
  sinceMs: number;
}

const LEAST_CAPACITY = 64;

export function createMemory(options: MemoryOptions): Memory {
  const { now, rememberMs, expected = 0, onForgotten } = options;
  let ring = createRing({ now, rememberMs, capacity: capacityFor(expected), onForgotten });
  const laggards = new Map<number, Laggard>();
  /** Ended laggards in the order of their ends: those to forget first stand first. */
  const endedLaggards: number[] = [];

  function setAside(entry: number): void {
    forgetLaggards();
    laggards.set(entry, {
      fate: OPEN,
      compartment: ring.compartmentOf(entry),
      sinceMs: ring.sinceMs(entry),
    });
    ring.setAside(entry);
  }

  function forgetLaggards(): void {
    let past = 0;
    for (const entry of endedLaggards) {
      if (laggards.get(entry)!.sinceMs + rememberMs >= now[0]!) break;
      laggards.delete(entry);
      onForgotten?.(entry);
      past++;
    }
    // All at once: to shift a long list one by one takes time in proportion to its length each time.
    if (past > 0) endedLaggards.splice(0, past);
  }

  /** The ring's next place is taken. */
  function makeRoom(): void {
    const entry = ring.head() - ring.capacity;
    const isOpen = ring.fateOf(entry) === OPEN;
    if (isOpen && ring.sinceMs(entry) + rememberMs < now[0]!) setAside(entry);
    else {
      const capacity = 2 * ring.capacity;
      ring = createRing({ now, rememberMs, capacity, onForgotten, before: ring });
    }
  }

  function endLate(entry: number, ending: number): void {
    // So much later than its neighbours that the ring should not have to remember it.
    if (ring.fateOf(entry) === OPEN) setAside(entry);
    const laggard = laggards.get(entry);
    if (laggard?.fate !== OPEN) throw new Error(`Entry ${entry} is not open.`);
    laggard.fate = ending;
    laggard.sinceMs = now[0]!;
    endedLaggards.push(entry);
  }

  function fateOfLaggard(entry: number): number {
    const laggard = laggards.get(entry);
    if (laggard === undefined) return UNKNOWN;
    const isPast = laggard.fate !== OPEN && now[0]! > laggard.sinceMs + rememberMs;
    return isPast ? UNKNOWN : laggard.fate;
  }

  return {
    open(compartment) {
      const entry = ring.open(compartment);
      if (entry !== NOT_HERE) return entry;
      makeRoom();
      return ring.open(compartment);
    },
    end(entry, ending) {
      if (!ring.end(entry, ending)) endLate(entry, ending);
    },
    fateOf(entry) {
      const fate = ring.fateOf(entry);
      return fate === NOT_HERE ? fateOfLaggard(entry) : fate;
    },
    compartmentOf(entry) {
      const compartment = ring.compartmentOf(entry);
      return compartment === NOT_HERE
        ? (laggards.get(entry)?.compartment ?? NOT_HERE)
        : compartment;
    },
    size: () => Math.min(ring.head(), ring.capacity) + laggards.size,
  };
}

/** The ring doubles when a place is wanted whose entry is still remembered. */
function capacityFor(expected: number): number {
  let capacity = LEAST_CAPACITY;
  while (capacity < 2 * expected) capacity *= 2;
  return capacity;
}
