import type { Violation } from '../../machines/properties/judge.ts';
import type { LockerRecord } from '../../machines/record.ts';
import type { Sent } from './sent.ts';
import type { Script } from './trial.ts';

/** A property that a locker broke, and the shortest way to it that was found. */
export interface Finding {
  readonly violation: Violation;
  /** Whether it broke when it was tried again. If not, script and records are those of the first time. */
  readonly isReproducible: boolean;
  /** What puts it on again; undefined if no steps of a life stand for it. */
  readonly script: Script | undefined;
  /** What happened; the last record is the one that breaks the property. */
  readonly records: readonly LockerRecord[];
  /** What was sent for it, by random lives in the protocol. */
  readonly sent?: readonly Sent[];
}
