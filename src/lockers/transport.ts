import type { AdapterFinding } from '../../machines/protocol/adapter-finding.ts';
import type { WireRequest } from './wire/messages.ts';

/** What came back for a message. */
export type Exchange =
  /** A JSON object with the id of the message; what it says is for its reader to judge. */
  | { readonly kind: 'answer'; readonly data: object }
  | { readonly kind: 'unknown'; readonly waitedMs: number }
  | { readonly kind: 'broken'; readonly finding: AdapterFinding };

/** A message that is under way when the power is cut. */
export interface CutOff {
  readonly message: WireRequest;
  /**
   * How far the locker gets with it: 0, its answer is on its way and gets lost; n, n − 1 of the steps that can be told
   * apart from outside.
   */
  readonly moment: number;
  /** How long the locker may take to get so far. */
  readonly withinMs: number;
}

/** Carries messages of the protocol to one locker and brings its answers. Several may be under way at once. */
export interface Transport {
  /** Never rejects. Waits at most so long for the answer. */
  exchange(message: WireRequest, answerWithinMs: number): Promise<Exchange>;
  /** Whether there is somebody at the other end, as far as is known. */
  readonly isAlive: boolean;
  /** Set if answers may overtake one another on their way. */
  readonly answersOutOfOrder?: boolean;
  /** Sends a message, and breaks the connection before its answer. Undefined where there is none to break. */
  lose?(message: WireRequest, withinMs: number): Promise<void>;
  /** Ends the locker as a power cut does, while it does nothing or is at a message. Undefined where that is not ours to do. */
  kill?(during?: CutOff): Promise<void>;
  /** Leaves nothing running. */
  close(): Promise<void>;
}
