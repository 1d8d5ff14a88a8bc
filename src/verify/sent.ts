import type { LockerRequest } from '../../machines/protocol/locker-request.ts';

/** What was sent to a locker: a request, or that the power is back after a cut. */
export type Sent = LockerRequest | { readonly resumedAtMs: number };
