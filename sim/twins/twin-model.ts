import type { Facts } from '../known/facts.ts';
import { expiring } from '../theory/lifetimes/expiring.ts';
import type { Lifetime } from '../theory/lifetimes/lifetime.ts';
import { DAY_MS } from '../traffic/civil-time.ts';
import { expectedPerDay } from '../traffic/expected-per-day.ts';

/** What all twins of a bank have in common, one entry a size, smallest first. */
export interface TwinModel {
  readonly compartments: readonly number[];
  /** Share of all parcels that are of this size and come to stay. */
  readonly stays: readonly number[];
  /** How long a parcel stays, in ms: a function of its story. */
  readonly holds: readonly Lifetime[];
  /** Those a day × mean hold, in erlangs, before season and day factor. */
  readonly loads: readonly number[];
}

/**
 * A twin's parcels stay from their arrival until the customer means to come, or the code expires. No driver
 * stands at the door, one who would walk away does not come, and what has expired is gone at once, so that
 * holds are independent of each other and of the hour. So a twin is a little emptier than its bank.
 */
export function twinModelOf({ scenario, sizes }: Facts): TwinModel {
  const { deposit, forgotten, token } = scenario;
  const stays = sizes.map(({ share }) => (1 - deposit.walkAway) * share);
  const perMs = expectedPerDay(scenario) / DAY_MS;
  const holds = sizes.map(({ pickupDelay }) =>
    expiring({ pickupDelay, forgotten, validity: token.validityMs, removalWait: 0 }),
  );
  return {
    compartments: sizes.map(({ compartments }) => compartments),
    stays,
    holds,
    loads: holds.map(({ mean }, size) => stays[size]! * perMs * mean),
  };
}
