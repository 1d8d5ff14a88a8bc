import type { Now } from '../now.ts';
import { OPEN, UNKNOWN } from './fates.ts';
import { Laggards } from './laggards.ts';

export interface MemoryOptions {
  readonly now: Now;
  /** How long an ended entry is remembered, in ms. At the last of these it still is. */
  readonly rememberMs: number;
  /** How many entries may be opened within that time. A guess that is too low costs time, no more. */
  readonly expected?: number;
  /** Told of each entry that is forgotten, once, some time after it became unknown. */
  readonly onForgotten?: (entry: number) => void;
}

export function createMemory(options: MemoryOptions): Memory {
  return new Memory(options);
}

const LEAST_CAPACITY = 64;
/** A ring may have so many slots for each open entry, to have fewer laggards. */
const SLOTS_PER_OPEN = 8;
/** More of a ring's entries than one in so many must be laggards for that. */
const RARELY = 16;
/** The fate of what is not in the ring: never opened, set aside, or so old that another has its place. */
const NOT_HERE = UNKNOWN;

/**
 * What a locker remembers of its reservations, or of its tokens: entries numbered 0, 1, 2, … in the
 * order in which they were opened. Each is open, and ends once, in one of several ways; an ended one is
 * remembered for a fixed time and then is unknown, so that memory stays bounded.
 *
 * Entries are kept in a ring by number, so that nothing is hashed or searched: the slot of an entry is its
 * lowest bits, and a new one takes the place of one that has been forgotten. An entry that stays open
 * far longer than its neighbours (a parcel that staff never remove, or remove late) would stand in the
 * ring's way; it is set aside. Where that is nothing rare, because entries end in no order, the ring grows.
 * So it has room for less than eight times the entries that are opened within the remembered time, or for
 * less than sixteen times those that are open (or for those it began with); of laggards there are at most
 * as many as compartments, and those that ended within the remembered time or since the last was set aside.
 */
export class Memory {
  private readonly now: Now;
  private readonly rememberMs: number;
  private readonly onForgotten: ((entry: number) => void) | undefined;
  private readonly laggards: Laggards;
  // The ring: a power of two of slots, one less as a mask, and the number of the next entry.
  private capacity: number;
  private mask: number;
  private head = 0;
  private openCount = 0;
  /** Laggards that ended since the entry `countedFrom` was opened. */
  private lateCount = 0;
  private countedFrom = 0;
  private fates: Int8Array;
  private compartments: Int32Array;
  /** When an open entry was opened, or an ended one ended. */
  private since: Float64Array;

  constructor({ now, rememberMs, expected = 0, onForgotten }: MemoryOptions) {
    this.now = now;
    this.rememberMs = rememberMs;
    this.onForgotten = onForgotten;
    this.laggards = new Laggards(now, rememberMs, onForgotten);
    // A place is wanted again after as many entries as there are slots; by then it shall be forgotten.
    this.capacity = LEAST_CAPACITY;
    while (this.capacity < 2 * expected) this.capacity *= 2;
    this.mask = this.capacity - 1;
    this.fates = new Int8Array(this.capacity).fill(NOT_HERE);
    this.compartments = new Int32Array(this.capacity);
    this.since = new Float64Array(this.capacity);
  }

  /** Opens the next entry for a compartment; returns its number. */
  open(compartment: number): number {
    if (this.fates[this.head & this.mask] !== NOT_HERE) this.makeRoom();
    const slot = this.head & this.mask;
    this.fates[slot] = OPEN;
    this.compartments[slot] = compartment;
    this.since[slot] = this.now[0]!;
    this.openCount++;
    return this.head++;
  }

  /** Ends an open entry in the way `ending` (2 … 127). */
  end(entry: number, ending: number): void {
    const slot = entry & this.mask;
    this.openCount--;
    // Of those that are far older than others the ring should not have to remember the end.
    const isYoung = entry >= this.head - this.capacity / 2;
    if (!isYoung || this.fates[slot] !== OPEN) return this.endLate(entry, ending);
    this.fates[slot] = ending;
    this.since[slot] = this.now[0]!;
  }

  /** OPEN, the way in which the entry ended, or UNKNOWN: never opened, or forgotten. */
  fateOf(entry: number): number {
    const fate = this.fateInRing(entry);
    if (fate === NOT_HERE) return this.laggards.fateOf(entry);
    return fate !== OPEN && this.isPast(entry) ? UNKNOWN : fate;
  }

  /** The compartment of an entry that is open or remembered; −1 for any other. */
  compartmentOf(entry: number): number {
    return this.fateInRing(entry) === NOT_HERE
      ? this.laggards.compartmentOf(entry)
      : this.compartments[entry & this.mask]!;
  }

  /** How many have been opened so far: the number of the next. */
  opened(): number {
    return this.head;
  }

  /**
   * A quick guess at `compartmentOf`, right for all but laggards: whoever knows which entry a compartment
   * has can tell. Some compartment for any number.
   */
  likelyCompartmentOf(entry: number): number {
    return this.compartments[entry & this.mask]!;
  }

  /** Entries held at this moment, for tests of the bound. */
  size(): number {
    return Math.min(this.head, this.capacity) + this.laggards.size();
  }

  private fateInRing(entry: number): number {
    const isYoung = entry < this.head && entry >= this.head - this.capacity;
    return isYoung ? this.fates[entry & this.mask]! : NOT_HERE;
  }

  /** Whether the time is over for which an entry in the ring is remembered, or waited for. */
  private isPast(entry: number): boolean {
    return this.now[0]! > this.since[entry & this.mask]! + this.rememberMs;
  }

  /** Makes the next entry's slot free: its entry is forgotten or set aside, or there is another slot. */
  private makeRoom(): void {
    const oldest = this.head - this.capacity;
    if (!this.isPast(oldest)) this.grow();
    else if (this.fates[oldest & this.mask] === OPEN) this.setAside(oldest);
    else if (this.onForgotten !== undefined) this.onForgotten(oldest);
  }

  private setAside(entry: number): void {
    const slot = entry & this.mask;
    this.laggards.add(entry, this.compartments[slot]!, this.since[slot]!);
    this.fates[slot] = NOT_HERE;
  }

  private endLate(entry: number, ending: number): void {
    if (this.isOftenLate()) this.grow();
    if (this.fateInRing(entry) === OPEN) this.setAside(entry);
    this.laggards.end(entry, ending);
  }

  /** Whether too many are laggards, and the ring could hold them. */
  private isOftenLate(): boolean {
    if (this.head - this.countedFrom > this.capacity) {
      this.countedFrom = this.head;
      this.lateCount = 0;
    }
    this.lateCount++;
    return (
      this.lateCount * RARELY > this.capacity && this.capacity < SLOTS_PER_OPEN * this.openCount
    );
  }

  private grow(): void {
    const { fates, compartments, since, mask, capacity } = this;
    this.capacity = 2 * capacity;
    this.lateCount = 0;
    this.countedFrom = this.head;
    this.mask = this.capacity - 1;
    this.fates = new Int8Array(this.capacity).fill(NOT_HERE);
    this.compartments = new Int32Array(this.capacity);
    this.since = new Float64Array(this.capacity);
    for (let entry = Math.max(0, this.head - capacity); entry < this.head; entry++) {
      const slot = entry & this.mask;
      this.fates[slot] = fates[entry & mask]!;
      this.compartments[slot] = compartments[entry & mask]!;
      this.since[slot] = since[entry & mask]!;
    }
  }
}
