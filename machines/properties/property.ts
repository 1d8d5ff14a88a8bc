import type { LockerRecord } from '../record.ts';
import type { LockerView } from './locker-view.ts';
import type { MonitorSetup } from './monitor-setup.ts';

/** What every property says of itself; docs/locker.md ("Properties") has the same words. */
export interface PropertyText {
  /** Its number in docs/locker.md: A1, A2, … for always, S1, S2, … for sometimes. */
  readonly number: string;
  /** Kebab-case, unique. */
  readonly name: string;
  /** One sentence. */
  readonly statement: string;
  /** The rules of docs/locker.md that it guards. */
  readonly rules: readonly string[];
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
export interface AlwaysProperty extends PropertyText {
  /** Whether its monitors keep something from record to record, besides what the view has. */
  readonly hasMemory?: true;
  /** A monitor for one run; undefined if too little is known of the locker for the property to apply. */
  create(view: LockerView, setup: MonitorSetup): Monitor | undefined;
}

/** What happens in some run, or too little was tested. */
export interface SometimesProperty extends PropertyText {
  /** Answers whether the thing happens at a record, which the view has not taken in yet. */
  create(view: LockerView): (record: LockerRecord) => boolean;
}
