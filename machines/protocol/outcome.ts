import type { Reply } from '../command.ts';
import type { AdapterFinding } from './adapter-finding.ts';

/** What came of a request. */
export type Outcome = Answered | Unanswered | Broken;

/** The locker answered in the protocol. Whether the answer is right is for the properties to say. */
export interface Answered {
  readonly kind: 'reply';
  readonly reply: Reply | UntypedRejection;
  /** Ids of the compartments whose doors it opened, in order; undefined if it does not tell doors. */
  readonly doors: readonly string[] | undefined;
  readonly notifications: readonly Notification[];
  /** Place of the request among all that the locker has executed, from 1; undefined if it does not tell the order. */
  readonly order: number | undefined;
}

/** No answer came in time: the command may have been executed, or may be later, or never. */
export interface Unanswered {
  readonly kind: 'unknown';
  readonly waitedMs: number;
}

/** What came is no answer. */
export interface Broken {
  readonly kind: 'broken';
  readonly finding: AdapterFinding;
}

/** A rejection by a locker whose capabilities say that it gives no reasons. */
export interface UntypedRejection {
  readonly ok: false;
  readonly reason?: undefined;
}

/** What a locker sends to a person. */
export interface Notification {
  /** The reservation (of a deposit in one step, too) whose recipient or driver it is sent to, or `staff`. */
  readonly to: string;
  readonly text: string;
}
