/**
 * What a locker remembers of its reservations, or of its tokens: entries numbered 0, 1, 2, … in the
 * order in which they were opened. Each is open, and ends once, in one of several ways; an ended one is
 * remembered for a fixed time and then is unknown, so that memory stays bounded.
 *
 * Entries are kept in a ring by number, so that nothing is hashed or searched. An entry that stays open
 * far longer than its neighbours (a parcel that staff never remove, or remove late) would hold the ring's
 * tail in place; it is set aside. So the ring has room for less than eight times the entries that are
 * opened within the remembered time (and for 64); of laggards there are at most as many as compartments,
 * and those that ended within the remembered time or since the ring was last full.
 */
export interface Memory {
  /** Opens the next entry for a compartment; returns its number. */
  open(compartment: number, nowMs: number): number;
  /** Ends an open entry in the way `ending` (1 … 255, not UNKNOWN). */
  end(entry: number, ending: number, nowMs: number): void;
  /** OPEN, the way in which the entry ended, or UNKNOWN: never opened, or forgotten. */
  fateOf(entry: number, nowMs: number): number;
  /** The compartment of an entry that is open or remembered. */
  compartmentOf(entry: number): number;
  /** Entries held at this moment, for tests of the bound. */
  readonly size: number;
}

export const OPEN = 0;
export const UNKNOWN = 1;

export interface MemoryOptions {
  /** How long an ended entry is remembered, in ms. At the last of these it still is. */
  readonly rememberMs: number;
  /** Told of each entry that is forgotten, once, some time after it became unknown. */
  readonly onForgotten?: (entry: number) => void;
}

interface Laggard {
  fate: number;
  readonly compartment: number;
  sinceMs: number;
}

const INITIAL_CAPACITY = 64;

export function createMemory({ rememberMs, onForgotten }: MemoryOptions): Memory {
  let capacity = INITIAL_CAPACITY;
  let fates = new Uint8Array(capacity);
  let compartments = new Int32Array(capacity);
  /** When an open entry was opened, or an ended one ended. */
  let since = new Float64Array(capacity);
  let tail = 0;
  let head = 0;
  let forgotten = 0;
  const laggards = new Map<number, Laggard>();
  /** Ended laggards in the order of their ends: those to forget first stand first. */
  const endedLaggards: number[] = [];

  const slotOf = (entry: number) => entry % capacity;
  /** The slot of an entry that was set aside says that it is unknown there. */
  const inRing = (entry: number) =>
    entry >= tail && entry < head && fates[slotOf(entry)] !== UNKNOWN;

  function setAside(entry: number): void {
    const slot = slotOf(entry);
    laggards.set(entry, {
      fate: OPEN,
      compartment: compartments[slot]!,
      sinceMs: since[slot]!,
    });
    fates[slot] = UNKNOWN;
  }

  function forget(entry: number): void {
    forgotten++;
    onForgotten?.(entry);
  }

  function forgetBefore(nowMs: number): void {
    while (tail < head) {
      const slot = slotOf(tail);
      if (since[slot]! + rememberMs >= nowMs) break;
      if (fates[slot] === OPEN) setAside(tail);
      else if (fates[slot] !== UNKNOWN) forget(tail);
      tail++;
    }
    let past = 0;
    for (const entry of endedLaggards) {
      if (laggards.get(entry)!.sinceMs + rememberMs >= nowMs) break;
      laggards.delete(entry);
      forget(entry);
      past++;
    }
    // All at once: to shift a long list one by one takes time in proportion to its length each time.
    endedLaggards.splice(0, past);
  }

  function grow(): void {
    const larger = capacity * 2;
    const largerFates = new Uint8Array(larger);
    const largerCompartments = new Int32Array(larger);
    const largerSince = new Float64Array(larger);
    for (let entry = tail; entry < head; entry++) {
      const from = slotOf(entry);
      const to = entry % larger;
      largerFates[to] = fates[from]!;
      largerCompartments[to] = compartments[from]!;
      largerSince[to] = since[from]!;
    }
    [capacity, fates, compartments, since] = [larger, largerFates, largerCompartments, largerSince];
  }

  return {
    open(compartment, nowMs) {
      if (head - tail === capacity) {
        forgetBefore(nowMs);
        if (head - tail > capacity / 2) grow();
      }
      const slot = slotOf(head);
      fates[slot] = OPEN;
      compartments[slot] = compartment;
      since[slot] = nowMs;
      return head++;
    },

    end(entry, ending, nowMs) {
      if (inRing(entry)) {
        const slot = slotOf(entry);
        if (fates[slot] !== OPEN) throw new Error(`Entry ${entry} is not open.`);
        if (entry >= head - capacity / 4) {
          fates[slot] = ending;
          since[slot] = nowMs;
          return;
        }
        // So much later than its neighbours that the ring should not have to remember it.
        setAside(entry);
      }
      const laggard = laggards.get(entry);
      if (laggard?.fate !== OPEN) throw new Error(`Entry ${entry} is not open.`);
      laggard.fate = ending;
      laggard.sinceMs = nowMs;
      endedLaggards.push(entry);
    },

    fateOf(entry, nowMs) {
      let fate: number;
      let sinceMs: number;
      if (inRing(entry)) {
        fate = fates[slotOf(entry)]!;
        sinceMs = since[slotOf(entry)]!;
      } else {
        const laggard = laggards.get(entry);
        if (laggard === undefined) return UNKNOWN;
        ({ fate, sinceMs } = laggard);
      }
      return fate !== OPEN && nowMs > sinceMs + rememberMs ? UNKNOWN : fate;
    },

    compartmentOf(entry) {
      return inRing(entry) ? compartments[slotOf(entry)]! : laggards.get(entry)!.compartment;
    },

    get size() {
      return head - forgotten;
    },
  };
}
