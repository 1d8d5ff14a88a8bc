import { createFifo } from './fifo.ts';

/** A reservation or a token: it points at a compartment, until it ends. */
export interface Entry<Ending> {
  /** Id of the reservation, or code of the token. */
  readonly id: string;
  readonly compartment: string;
  readonly beganAtMs: number;
  /** When its time is up, whether or not anybody notices. */
  readonly untilMs: number;
  /** How it ended; undefined while it is open. */
  readonly ending: Ending | undefined;
  /** When it ended, if that is kept. */
  readonly endedAtMs?: number;
}

/** Entries that are open, or ended and remembered. */
export interface Ledger<Ending> {
  get(id: string): Entry<Ending> | undefined;
  /** The open entry that points at a compartment. */
  openAt(compartment: string): Entry<Ending> | undefined;
  /** All open entries, in the order in which they began. */
  readonly open: Iterable<Entry<Ending>>;
  /** Open entries whose last millisecond has passed, in the order of their time. */
  readonly overdue: ReadonlySet<Entry<Ending>>;
  /** How many have ever begun. */
  readonly begun: number;
  /** How many have ever ended in this way. */
  ended(ending: Ending): number;
}

export interface WritableLedger<Ending> extends Ledger<Ending> {
  begin(id: string, compartment: string, nowMs: number): void;
  end(entry: Entry<Ending>, ending: Ending, nowMs: number): void;
  /** Finds what is overdue, and forgets what ended longer ago than is remembered (docs/locker.md, R44). */
  advanceTo(nowMs: number): void;
}

export interface LedgerOptions {
  /** Time from the begin of an entry to its `untilMs`. */
  readonly durationMs: number;
  readonly rememberMs: number;
}

/** Memory is bounded by the open entries and those that are remembered. */
export function createLedger<Ending>(options: LedgerOptions): WritableLedger<Ending> {
  type Open = { -readonly [K in keyof Entry<Ending>]: Entry<Ending>[K] };
  const entries = new Map<string, Open>();
  const byCompartment = new Map<string, Open>();
  const overdue = new Set<Open>();
  const endings = new Map<Ending, number>();
  // Every entry lasts equally long and is remembered equally long, and time never runs backwards: so
  // both lists are in the order in which their heads fall due.
  const ageing = createFifo<Open>();
  const fading = createFifo<{ readonly entry: Entry<Ending>; readonly endedAtMs: number }>();
  let begun = 0;

  return {
    get: (id) => entries.get(id),
    openAt: (compartment) => byCompartment.get(compartment),
    get open() {
      return byCompartment.values();
    },
    overdue,
    get begun() {
      return begun;
    },
    ended: (ending) => endings.get(ending) ?? 0,

    begin(id, compartment, nowMs) {
      const untilMs = nowMs + options.durationMs;
      const entry: Open = { id, compartment, beganAtMs: nowMs, untilMs, ending: undefined };
      entries.set(id, entry);
      byCompartment.delete(compartment);
      byCompartment.set(compartment, entry);
      ageing.push(entry);
      begun++;
    },

    end(ended, ending, nowMs) {
      const entry: Open = ended;
      entry.ending = ending;
      entry.endedAtMs = nowMs;
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
      overdue.delete(entry);
      if (byCompartment.get(entry.compartment) === entry) byCompartment.delete(entry.compartment);
      fading.push({ entry, endedAtMs: nowMs });
    },

    advanceTo(nowMs) {
      for (let entry = ageing.peek(); entry && entry.untilMs < nowMs; entry = ageing.peek()) {
        ageing.shift();
        if (entry.ending === undefined) overdue.add(entry);
      }
      const forgottenMs = nowMs - options.rememberMs;
      for (let head = fading.peek(); head && head.endedAtMs < forgottenMs; head = fading.peek()) {
        fading.shift();
        if (entries.get(head.entry.id) === head.entry) entries.delete(head.entry.id);
      }
    },
  };
}
