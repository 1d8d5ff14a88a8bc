import type { AdapterFinding } from '../../machines/protocol/adapter-finding.ts';
import type { WireRequest } from './wire/messages.ts';

/** What came back for a message. */
export type Exchange =
  /** A JSON object with the id of the message; what it says is for its reader to judge. */
  | { readonly kind: 'answer'; readonly data: object }
  | { readonly kind: 'unknown'; readonly waitedMs: number }
  | { readonly kind: 'broken'; readonly finding: AdapterFinding };

/** Carries messages of the protocol to one locker and brings its answers. Several may be under way at once. */
export interface Transport {
  /** Never rejects. Waits at most so long for the answer. */
  exchange(message: WireRequest, answerWithinMs: number): Promise<Exchange>;
  /** Whether there is somebody at the other end, as far as is known. */
  readonly isAlive: boolean;
  /** Ends the locker as a power cut does. Undefined where that is not ours to do. */
  kill?(): Promise<void>;
  /** Leaves nothing running. */
  close(): Promise<void>;
}
