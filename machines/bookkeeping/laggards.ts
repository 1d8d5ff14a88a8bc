import type { Now } from '../now.ts';
import { OPEN, UNKNOWN } from './fates.ts';

interface Laggard {
  fate: number;
  readonly compartment: number;
  sinceMs: number;
}

/**
 * Entries of a memory that stay open far longer than their neighbours, or did until they ended: they are
 * few, and kept by themselves.
 */
export class Laggards {
  private readonly now: Now;
  private readonly rememberMs: number;
  private readonly onForgotten: ((entry: number) => void) | undefined;
  private readonly entries = new Map<number, Laggard>();
  /** Ended ones in the order of their ends: those to forget first stand first. */
  private readonly ended: number[] = [];

  constructor(now: Now, rememberMs: number, onForgotten: ((entry: number) => void) | undefined) {
    this.now = now;
    this.rememberMs = rememberMs;
    this.onForgotten = onForgotten;
  }

  /** Takes an open entry in; forgets those whose time is over. */
  add(entry: number, compartment: number, sinceMs: number): void {
    this.forgetPast();
    this.entries.set(entry, { fate: OPEN, compartment, sinceMs });
  }

  end(entry: number, ending: number): void {
    const laggard = this.entries.get(entry);
    if (laggard?.fate !== OPEN) throw new Error(`Entry ${entry} is not open.`);
    laggard.fate = ending;
    laggard.sinceMs = this.now[0]!;
    this.ended.push(entry);
  }

  fateOf(entry: number): number {
    const laggard = this.entries.get(entry);
    if (laggard === undefined) return UNKNOWN;
    const isPast = laggard.fate !== OPEN && this.now[0]! > laggard.sinceMs + this.rememberMs;
    return isPast ? UNKNOWN : laggard.fate;
  }

  /** −1 for one that is not here. */
  compartmentOf(entry: number): number {
    return this.entries.get(entry)?.compartment ?? -1;
  }

  size(): number {
    return this.entries.size;
  }

  private forgetPast(): void {
    const { entries, ended } = this;
    let past = 0;
    for (const entry of ended) {
      if (entries.get(entry)!.sinceMs + this.rememberMs >= this.now[0]!) break;
      entries.delete(entry);
      this.onForgotten?.(entry);
      past++;
    }
    // All at once: to shift a long list one by one takes time in proportion to its length each time.
    ended.splice(0, past);
  }
}
