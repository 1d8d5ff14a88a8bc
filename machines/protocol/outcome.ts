import type { Reply } from '../command.ts';
import type { Effect } from '../record.ts';
import type { AdapterFinding } from './adapter-finding.ts';

/** What came of a request. */
export type Outcome = Answered | Unanswered | Broken;

/** The locker answered in the protocol. Whether the answer is right is for the properties to say. */
export interface Answered {
  readonly kind: 'reply';
  readonly reply: Reply | UntypedRejection;
  /** Ids of the compartments whose doors it opened, in order; undefined if it does not tell doors. */
  readonly doors: readonly string[] | undefined;
  /** Changes of state, in order; undefined if it does not tell changes. */
  readonly changes: readonly StateChange[] | undefined;
  readonly notifications: readonly Notification[];
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

export type StateChange = Extract<Effect, { readonly to: string }>;

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
