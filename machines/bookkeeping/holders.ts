import { createMemory, type Memory, type MemoryOptions } from './memory.ts';

export interface HoldersOptions extends MemoryOptions {
  readonly compartmentCount: number;
}

/** Equal to no number, itself included: a compartment that no entry holds. */
const NOBODY = NaN;

/**
 * Which entry of a memory holds each compartment: an open entry holds the compartment that it was opened
 * for, and a compartment is held by one at most.
 */
export class Holders {
  private readonly memory: Memory;
  private readonly holder: Float64Array;

  constructor(options: HoldersOptions) {
    this.memory = createMemory(options);
    this.holder = new Float64Array(options.compartmentCount).fill(NOBODY);
  }

  /** Opens an entry for a compartment that nobody holds; returns its number. */
  open(compartment: number): number {
    const entry = this.memory.open(compartment);
    this.holder[compartment] = entry;
    return entry;
  }

  /** Ends the entry that holds a compartment, and returns it; −1 if none does. */
  end(compartment: number, ending: number): number {
    const entry = this.holder[compartment]!;
    // NaN is the one number that differs from itself.
    if (entry !== entry) return -1;
    this.holder[compartment] = NOBODY;
    this.memory.end(entry, ending);
    return entry;
  }

  /** How many have been opened so far: the number of the next. */
  opened(): number {
    return this.memory.opened();
  }

  /** The compartment that an entry holds, −1 for one that is not open. */
  compartmentOf(entry: number): number {
    const likely = this.memory.likelyCompartmentOf(entry);
    return this.holder[likely] === entry ? likely : this.compartmentOfLaggard(entry);
  }

  fateOf(entry: number): number {
    return this.memory.fateOf(entry);
  }

  /** Entries remembered at this moment, for tests of the bound. */
  remembered(): number {
    return this.memory.size();
  }

  private compartmentOfLaggard(entry: number): number {
    const compartment = this.memory.compartmentOf(entry);
    return this.holder[compartment] === entry ? compartment : -1;
  }
}
