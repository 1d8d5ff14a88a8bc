import type { EventuallyProperty } from '../property.ts';
import { capacityReturns } from './capacity-returns.ts';
import { expiredAreSeen } from './expired-are-seen.ts';
import { liveCodesOpen } from './live-codes-open.ts';
import { reservationsResolve } from './reservations-resolve.ts';

/** Everything that holds in the end, in the order of docs/locker.md. A new one is a file and a line here. */
export const EVENTUALLY: readonly EventuallyProperty[] = [
  reservationsResolve,
  liveCodesOpen,
  expiredAreSeen,
  capacityReturns,
];
