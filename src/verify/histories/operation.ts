import type { Reply } from '../../../machines/command.ts';
import type { LockerRequest } from '../../../machines/protocol/locker-request.ts';
import type { UntypedRejection } from '../../../machines/protocol/outcome.ts';

/** A request of one of several clients, with when it was sent and when its answer came, as others saw it. */
export interface Operation {
  readonly client: number;
  readonly request: LockerRequest;
  /** Undefined if no answer came: it may have been executed, at any time since it was sent, or not at all. */
  readonly reply: Reply | UntypedRejection | undefined;
  /** Places in the order of all sendings and answers, from 0. */
  readonly sentAt: number;
  /** Infinity if no answer came. */
  readonly answeredAt: number;
}
