import type { SizeCount } from '../bank.ts';
import type { Locker } from '../locker.ts';
import type { LockerRecord } from '../record.ts';
import type { Hello } from './hello.ts';
import type { LockerRequest } from './locker-request.ts';
import type { Outcome } from './outcome.ts';

/** A locker that somebody wrote, opened and spoken to in the protocol. Several requests may be under way at once. */
export interface LockerUnderTest {
  readonly hello: Hello;
  /** Set if it may answer requests that overlap in another order than it executes them. */
  readonly answersOutOfOrder?: boolean;
  /** Never rejects: a locker that fails is an outcome. */
  execute(request: LockerRequest): Promise<Outcome>;
  /** Sends a request whose answer gets lost: whether it is executed, nobody is told. Undefined if nothing gets lost on the way. */
  lose?(request: LockerRequest): Promise<void>;
  /**
   * Ends it as a power cut does, while it does nothing or is at a request, and starts it again with nothing but what it
   * has stored. Undefined if the adapter cannot. What else was under way is answered `broken`.
   * @throws LockerUnavailable if it does not come back
   */
  restart?(nowMs: number, during?: Interrupted): Promise<void>;
  /** Ends this locker; its source can open another. */
  close(): Promise<void>;
}

/** A request that is under way when the power is cut. */
export interface Interrupted {
  readonly request: LockerRequest;
  /**
   * How far the locker gets with it: 0, to an answer that gets lost; n, through n − 1 of the steps that the adapter can
   * tell apart, and no farther.
   */
  readonly moment: number;
}

/** What a fresh locker shall be like. */
export interface Opening {
  /** Smallest first. A locker may have a bank that it cannot change: its hello says which. */
  readonly sizes: readonly SizeCount[];
  /** No request is earlier. */
  readonly startMs: number;
}

/** Where lockers under test come from: what `--locker` names. */
export interface LockerSource {
  /** As it was written: `actor`, `command:python3 my_locker.py`. */
  readonly spec: string;
  /**
   * A fresh locker, every compartment of its bank free. Cheap enough to be called thousands of times; the locker
   * that was opened before is closed by it.
   * @throws LockerUnavailable
   */
  open(opening: Opening): Promise<LockerUnderTest>;
  /** Ours alone: the locker as a port that is called directly, at full speed, and tells all it does. */
  readonly inProcess?: InProcessSource;
  /** Leaves nothing running. */
  close(): Promise<void>;
}

export interface InProcessSource {
  readonly hello: (opening: Opening) => Hello;
  open(opening: Opening, onRecord: (record: LockerRecord) => void): Locker;
}
