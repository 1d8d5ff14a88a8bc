import { type EndingEntry, type Entry, openEntry } from './entry.ts';
import { Fifo } from './fifo.ts';

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
  begin(id: string, compartment: string, nowMs: number, reservation?: string): void;
  end(entry: Entry<Ending>, ending: Ending, nowMs: number): void;
  /** Finds what is overdue, and forgets what ended longer ago than is remembered (docs/locker.md, R44). */
  advanceTo(nowMs: number): void;
  /** Forgets everything, as if nothing had ever begun. */
  clear(): void;
}

export interface LedgerOptions {
  /** Time from the begin of an entry to its `untilMs`. */
  readonly durationMs: number;
  readonly rememberMs: number;
}

/** Memory is bounded by the open entries and those that are remembered. */
export function createLedger<Ending>(options: LedgerOptions): WritableLedger<Ending> {
  return new Entries<Ending>(options);
}

class Entries<Ending> implements WritableLedger<Ending> {
  private readonly options: LedgerOptions;
  private readonly entries = new Map<string, EndingEntry<Ending>>();
  private readonly byCompartment = new Map<string, EndingEntry<Ending>>();
  private readonly endings = new Map<Ending, number>();
  // Every entry lasts equally long and is remembered equally long, and time never runs backwards: so
  // both lists are in the order in which their heads fall due.
  private readonly ageing = new Fifo<EndingEntry<Ending>>();
  private readonly fading = new Fifo<Entry<Ending>>();
  readonly overdue = new Set<Entry<Ending>>();
  begun = 0;

  constructor(options: LedgerOptions) {
    this.options = options;
  }

  get open(): Iterable<Entry<Ending>> {
    return this.byCompartment.values();
  }

  get(id: string): Entry<Ending> | undefined {
    return this.entries.get(id);
  }

  openAt(compartment: string): Entry<Ending> | undefined {
    return this.byCompartment.get(compartment);
  }

  ended(ending: Ending): number {
    return this.endings.get(ending) ?? 0;
  }

  begin(id: string, compartment: string, nowMs: number, reservation?: string): void {
    const { durationMs } = this.options;
    const entry = openEntry<Ending>(id, compartment, reservation, nowMs, durationMs);
    this.entries.set(id, entry);
    this.byCompartment.delete(compartment);
    this.byCompartment.set(compartment, entry);
    this.ageing.push(entry);
    this.begun++;
  }

  end(ended: Entry<Ending>, ending: Ending, nowMs: number): void {
    const entry: EndingEntry<Ending> = ended;
    entry.ending = ending;
    entry.endedAtMs = nowMs;
    this.endings.set(ending, this.ended(ending) + 1);
    this.overdue.delete(entry);
    const { byCompartment } = this;
    if (byCompartment.get(entry.compartment) === entry) byCompartment.delete(entry.compartment);
    this.fading.push(entry);
  }

  advanceTo(nowMs: number): void {
    const { ageing, fading, entries } = this;
    for (let entry = ageing.peek(); entry && entry.untilMs < nowMs; entry = ageing.peek()) {
      ageing.shift();
      if (entry.ending === undefined) this.overdue.add(entry);
    }
    const forgottenMs = nowMs - this.options.rememberMs;
    for (let head = fading.peek(); head && head.endedAtMs < forgottenMs; head = fading.peek()) {
      fading.shift();
      if (entries.get(head.id) === head) entries.delete(head.id);
    }
  }

  clear(): void {
    this.entries.clear();
    this.byCompartment.clear();
    this.endings.clear();
    this.ageing.clear();
    this.fading.clear();
    this.overdue.clear();
    this.begun = 0;
  }
}
