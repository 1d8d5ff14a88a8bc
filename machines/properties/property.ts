import type { CommandType } from '../command.ts';
import type { LockerRecord } from '../record.ts';
import type { Obstacle } from './claims.ts';
import type { LockerView } from './locker-view.ts';
import type { MonitorSetup } from './monitor-setup.ts';
import type { Watched } from './watched.ts';

/** What every property says of itself; docs/locker.md ("Properties") has the same words. */
export interface PropertyText {
  /** Its number in docs/locker.md: A1, A2, … for always, S1, S2, … for sometimes, E1, E2, … for eventually. */
  readonly number: string;
  /** Kebab-case, unique. */
  readonly name: string;
  /** One sentence. */
  readonly statement: string;
  /** The rules of docs/locker.md that it guards. */
  readonly rules: readonly string[];
}

/** What a promise says beside: why it matters, and when it has been put to the test. */
export interface PromiseText extends PropertyText {
  /** Why it matters to people, in one sentence. */
  readonly reason: string;
  /**
   * Names of what must have happened sometimes. Until then, a run in which the property holds has said
   * too little about it.
   */
  readonly needs: readonly string[];
  /** What stops the property from being held against a locker. */
  readonly obstacle?: Obstacle;
}

/**
 * Watches one run of one locker. The view is shared: before a record is taken in, `before` is asked;
 * afterwards, `after`. Either answers a violation in plain words, with ids and times, or undefined.
 */
export interface Monitor {
  before?(record: LockerRecord): string | undefined;
  after?(record: LockerRecord): string | undefined;
}

/** What holds at every record of every run. */
export interface AlwaysProperty extends PromiseText {
  /** Whether its monitors keep something from record to record, besides what the view has. */
  readonly hasMemory?: true;
  /** The records that a monitor is asked about. */
  readonly watches: readonly Watched[];
  /** A monitor for one run. */
  create(view: LockerView, setup: MonitorSetup): Monitor;
}

/** What happens in some run, or too little was tested. */
export interface SometimesProperty extends PropertyText {
  /** The records at which it can happen. */
  readonly watches: readonly Watched[];
  /** Commands that it takes besides one that is watched; with a locker that has not all of them, nobody waits for it. */
  readonly takes?: readonly CommandType[] | undefined;
  /** Whether time must pass: nobody waits for it with a locker that goes by its own clock. */
  readonly takesTime?: boolean;
  /** What else stops it from happening. */
  readonly obstacle?: Obstacle;
  /** Answers whether the thing happens at a record, which the view has not taken in yet. */
  create(view: LockerView, setup: MonitorSetup): (record: LockerRecord) => boolean;
}

/**
 * What holds once a locker has been left in peace (R69): no traffic, everything repaired, every code
 * used and every expired parcel removed.
 */
export interface EventuallyProperty extends PromiseText {
  /** `settled`: when all that was inside has been taken out. `filled`: when the empty bank has been filled again. */
  readonly when: Calm;
  /** Answers a violation in plain words, or undefined. */
  judge(view: LockerView, setup: MonitorSetup): string | undefined;
}

export type Calm = 'settled' | 'filled';
