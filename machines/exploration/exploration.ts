import type { MonitorSetup } from '../properties/monitor-setup.ts';
import type { LockerRecord } from '../record.ts';
import type { Accusation } from './step-judge.ts';

export interface ExplorationOptions extends MonitorSetup, LookingOn {
  readonly startMs: number;
  /**
   * How many ended codes, and how many ended reservations, are told apart in the whole bank, besides at most one of each
   * for each compartment: those that ended last.
   */
  readonly remembered: number;
  /** Gives up after so many states. */
  readonly statesMax: number;
}

/** How somebody looks on while a bank is explored. */
export interface LookingOn {
  /** Asked at each state; what was found until then is kept. */
  readonly isCancelled?: () => boolean;
  /** @param share of the states found so far that every command has been tried from: it falls when more are found */
  readonly onProgress?: (share: number) => void;
  /** Called at each state, so that the event loop may turn. */
  readonly breathe?: () => Promise<void>;
}

/** A property that the locker breaks, at the end of the shortest way there. */
export interface ExplorationFinding extends Accusation {
  /** What happened since the start. The last command is the one that breaks the property. */
  readonly records: readonly LockerRecord[];
  /** Whether it happened once more when the same was asked. If not, records are those of the first time. */
  readonly isReproducible: boolean;
}

export interface Exploration {
  /** Situations that no locker should tell apart count as one state; see stateKey. */
  readonly states: number;
  /** Commands given and judged. */
  readonly steps: number;
  /** The most commands and waits that it takes to get to a state. */
  readonly depth: number;
  /** Whether every state was found from which another can be reached. */
  readonly closed: boolean;
  /** The first of each property. */
  readonly findings: readonly ExplorationFinding[];
  /** Names of what sometimes happens, and did; and did not. */
  readonly reached: readonly string[];
  readonly unreached: readonly string[];
}
