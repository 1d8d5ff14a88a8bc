import { checkPositive, checkShare } from '../argument-checks.ts';
import type { Lifetime } from './lifetimes/lifetime.ts';

export interface ReservationRace {
  /** Share of the reservations that end without a parcel: walked away, or confirmed too late. */
  readonly cancelled: number;
  /** Mean time from the reserve to the confirm or the time-out, in the unit of the timeout. */
  readonly meanHold: number;
}

/**
 * The driver's confirm against the reservation's timer (docs/locker.md, rule 3), for a continuous
 * handling time H: cancelled = w + (1 − w) P(H > timeout), hold = E[min(H, timeout)], or the whole timeout
 * for a driver who walks away.
 */
export function reservationRace(race: {
  readonly handling: Lifetime;
  /** w, the share of the reservations that the driver leaves without confirming. */
  readonly walkAway: number;
  readonly timeout: number;
}): ReservationRace {
  const { handling, walkAway, timeout } = race;
  checkShare('walkAway', walkAway);
  checkPositive('timeout', timeout);
  return {
    cancelled: walkAway + (1 - walkAway) * handling.survival(timeout),
    meanHold: walkAway * timeout + (1 - walkAway) * handling.limitedMean(timeout),
  };
}
