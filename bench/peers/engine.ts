/** A simulator that takes part. */
export interface Engine {
  readonly name: string;
  /**
   * What it simulates of the years asked for, so that each engine takes some seconds; at least one year.
   * An engine in JavaScript is slower in the first of these, until V8 has compiled it.
   */
  readonly yearsShare: number;
  /** How to get it, for whoever does not have it. */
  readonly install: string;
  /** Undefined if it is not installed. */
  find(): InstalledEngine | undefined;
}

export interface InstalledEngine {
  readonly version: string;
  /** The program and its first arguments; WORKLOAD YEARS SEED follow. It prints a Result. */
  readonly command: readonly [string, ...string[]];
}

/** Our own; every other is compared with it. */
export const OURS = 'Pigeonhole';
