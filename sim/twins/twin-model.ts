import type { Facts } from '../known/facts.ts';
import { expiring } from '../theory/lifetimes/expiring.ts';
import type { Lifetime } from '../theory/lifetimes/lifetime.ts';
import { DAY_MS } from '../traffic/civil-time.ts';

/** What all twins of a bank have in common, one entry a size, smallest first. */
export interface TwinModel {
  readonly compartments: readonly number[];
  /** Parcels per ms that come to stay. */
  readonly arrivalRates: readonly number[];
  /** How long a parcel stays, in ms: a function of its story. */
  readonly holds: readonly Lifetime[];
  /** Rate × mean hold, in erlangs. */
  readonly loads: readonly number[];
}

/**
 * A twin's parcels stay from their arrival until the customer means to come, or the code expires. No driver
 * stands at the door, one who would walk away does not come, and what has expired is gone at once, so that
 * holds are independent of each other and of the hour. So a twin is a little emptier than its bank.
 */
export function twinModelOf({ scenario, sizes }: Facts): TwinModel {
  const { deposit, forgotten, token } = scenario;
  const arrivalRates = sizes.map(({ perDay }) => ((1 - deposit.walkAway) * perDay) / DAY_MS);
  const holds = sizes.map(({ pickupDelay }) =>
    expiring({ pickupDelay, forgotten, validity: token.validityMs, removalWait: 0 }),
  );
  return {
    compartments: sizes.map(({ compartments }) => compartments),
    arrivalRates,
    holds,
    loads: holds.map(({ mean }, size) => arrivalRates[size]! * mean),
  };
}
