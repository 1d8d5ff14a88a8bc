import { checkNonNegative, checkPositive, checkShare } from '../argument-checks.ts';
import type { Lifetime } from './lifetimes/lifetime.ts';

/**
 * Mean time from the confirm until the compartment is free again, when a code expires and staff
 * remove what has expired (docs/locker.md, rules 2 and 5):
 * E[min(D, T)] + P(D > T) · removalWait, where D is the pickup delay, infinite for a forgotten parcel.
 * All times in one unit.
 */
export function effectiveDwell(parcel: {
  readonly pickupDelay: Lifetime;
  /** Share of the parcels that nobody ever comes for. */
  readonly forgotten: number;
  /** T; Infinity if codes never expire. */
  readonly validity: number;
  /** Mean time from the expiry until staff remove the parcel, see staff-round.ts. */
  readonly removalWait: number;
}): number {
  const { pickupDelay, forgotten, validity, removalWait } = parcel;
  checkShare('forgotten', forgotten);
  checkPositive('validity', validity);
  checkNonNegative('removalWait', removalWait);
  if (validity === Infinity) return forgotten > 0 ? Infinity : pickupDelay.mean;
  const fetched = pickupDelay.limitedMean(validity) + pickupDelay.survival(validity) * removalWait;
  return (1 - forgotten) * fetched + forgotten * (validity + removalWait);
}
