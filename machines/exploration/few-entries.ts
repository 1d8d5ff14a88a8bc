import { type EndingEntry, type Entry, openEntry } from '../properties/entry.ts';
import type { LedgerOptions, WritableLedger } from '../properties/ledger.ts';

export interface FewEntriesOptions extends LedgerOptions {
  /** How many ended entries are kept, besides at most one for each compartment: those that ended last. */
  readonly remembered: number;
}

/**
 * A ledger for exploration: small enough to be copied again and again. Of what has ended it keeps the last entry of each
 * compartment, and of these the latest few.
 */
export class FewEntries<Ending> implements WritableLedger<Ending> {
  private readonly options: FewEntriesOptions;
  private opened: EndingEntry<Ending>[] = [];
  private past: Entry<Ending>[] = [];
  private readonly endings = new Map<Ending, number>();
  readonly overdue = new Set<Entry<Ending>>();
  begun = 0;

  constructor(options: FewEntriesOptions) {
    this.options = options;
  }

  get open(): readonly Entry<Ending>[] {
    return this.opened;
  }

  get(id: string): Entry<Ending> | undefined {
    for (const entry of this.opened) if (entry.id === id) return entry;
    for (const entry of this.past) if (entry.id === id) return entry;
    return undefined;
  }

  openAt(compartment: string): Entry<Ending> | undefined {
    for (const entry of this.opened) if (entry.compartment === compartment) return entry;
    return undefined;
  }

  /** The entry of a compartment that ended last, if it is kept and still remembered at an instant. */
  endedAt(compartment: string, atMs: number): Entry<Ending> | undefined {
    for (const entry of this.past) {
      if (entry.compartment !== compartment) continue;
      return atMs <= entry.endedAtMs + this.options.rememberMs ? entry : undefined;
    }
    return undefined;
  }

  /** Everything that is open or remembered, as plain data. */
  *all(): Iterable<unknown> {
    yield* this.opened;
    yield* this.past;
  }

  ended(ending: Ending): number {
    return this.endings.get(ending) ?? 0;
  }

  begin(id: string, compartment: string, nowMs: number, reservation?: string): void {
    const { durationMs } = this.options;
    const entry = openEntry<Ending>(id, compartment, reservation, nowMs, durationMs);
    this.opened.push(entry);
    this.begun++;
  }

  end(ending: Entry<Ending>, how: Ending, nowMs: number): void {
    const entry: EndingEntry<Ending> = ending;
    entry.ending = how;
    entry.endedAtMs = nowMs;
    this.endings.set(how, this.ended(how) + 1);
    this.overdue.delete(entry);
    this.opened = this.opened.filter((other) => other !== entry);
    this.past.push(entry);
  }

  /** Forgets all but the last ended entry of each compartment, and of these all but the latest few. */
  trim(): void {
    const { past } = this;
    const isLast = ({ compartment }: Entry<Ending>, place: number) =>
      !past.some((later, i) => i > place && later.compartment === compartment);
    this.past = past.filter(isLast).slice(-this.options.remembered);
  }

  advanceTo(nowMs: number): void {
    for (const entry of this.opened) if (entry.untilMs < nowMs) this.overdue.add(entry);
    const { rememberMs } = this.options;
    this.past = this.past.filter(({ endedAtMs }) => nowMs <= endedAtMs + rememberMs);
  }

  /** Takes over what another ledger knows; neither sees what becomes of the other. */
  copy(other: FewEntries<Ending>): void {
    this.clear();
    for (const entry of other.opened) {
      const copied = { ...entry };
      this.opened.push(copied);
      if (other.overdue.has(entry)) this.overdue.add(copied);
    }
    // What has ended does not change any more.
    this.past = other.past.slice();
    this.begun = other.begun;
    for (const [ending, count] of other.endings) this.endings.set(ending, count);
  }

  clear(): void {
    this.opened = [];
    this.past = [];
    this.overdue.clear();
    this.endings.clear();
    this.begun = 0;
  }
}
