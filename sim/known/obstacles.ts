import type { Facts } from './facts.ts';

/** What in a scenario stands between it and a formula, in a sentence without its full stop. */
export type Obstacle = (facts: Facts) => string | undefined;

export const visits: Obstacle = ({ scenario: { arrivals } }) =>
  arrivals.some(({ kind }) => kind === 'visits')
    ? 'visits bring parcels in batches at fixed hours'
    : undefined;

export const singleParcels: Obstacle = ({ scenario: { arrivals } }) =>
  arrivals.some(({ kind }) => kind === 'poisson')
    ? 'parcels come one at a time, not in batches'
    : undefined;

export const profile: Obstacle = ({ scenario: { arrivals } }) =>
  arrivals.some((source) => source.kind === 'poisson' && source.profile !== undefined)
    ? 'the arrival rate follows a profile over the week'
    : undefined;

export const noProfile: Obstacle = (facts) =>
  profile(facts) === undefined ? 'the arrival rate does not change over the week' : undefined;

export const season: Obstacle = ({ scenario }) =>
  scenario.season.length > 0 ? 'a season changes the demand' : undefined;

export const dayFactor: Obstacle = ({ scenario }) =>
  scenario.dayFactor === undefined
    ? undefined
    : 'the demand differs by a random factor from day to day';

export const noGammaDayFactor: Obstacle = ({ scenario: { dayFactor: factor } }) =>
  factor?.['gamma'] === undefined ? 'there is no day factor with a gamma distribution' : undefined;

export const spilling: Obstacle = ({ scenario: { strategy, sizes } }) =>
  strategy.name === 'exact' || sizes.length === 1
    ? undefined
    : `the strategy ${strategy.name} gives parcels larger compartments too`;

export const notSpilling: Obstacle = (facts) =>
  spilling(facts) === undefined ? 'every size keeps to itself' : undefined;

export const unheardOfStrategy: Obstacle = ({ scenario: { strategy } }) =>
  ['exact', 'fallback', 'threshold'].includes(strategy.name)
    ? undefined
    : `the strategy ${strategy.name} is not one whose chain is known`;

export const reservations: Obstacle = ({ scenario: { deposit } }) =>
  deposit.handling === undefined && deposit.walkAway === 0
    ? undefined
    : 'a compartment is reserved while the driver stands at the open door, or has walked away';

export const notExponential: Obstacle = ({ sizes }) => {
  const others = sizes.filter(({ exponentialMeanMs }) => exponentialMeanMs === undefined);
  if (others.length === 0) return undefined;
  const which = others.length === sizes.length ? '' : ` of ${names(others)}`;
  return `the pickup delay${which} is not exponential`;
};

export const unequalHolds: Obstacle = ({ sizes }) => {
  const [first, ...others] = sizes.map(({ holdMeanMs }) => holdMeanMs);
  return others.every((hold) => Math.abs(hold - first!) <= 1e-9 * first!)
    ? undefined
    : 'parcels of different sizes stay for different times on average';
};

export const uncollected: Obstacle = ({ sizes }) => {
  const some = sizes.filter((size) => size.uncollected > 0);
  return some.length === 0
    ? undefined
    : 'some parcels are not fetched while their code is valid, and wait for the staff';
};

export const removedByTheClock: Obstacle = ({ sizes, scenario: { staff } }) =>
  sizes.some((size) => size.uncollected > 0) && staff.rounds.length > 0
    ? 'staff take out what has expired at fixed hours, so a hold depends on the time of the week'
    : undefined;

export const neverRemoved: Obstacle = ({ sizes, scenario: { staff } }) =>
  sizes.some((size) => size.uncollected > 0) && staff.rounds.length === 0
    ? 'no staff ever remove what has expired: in the long run the bank is full of it'
    : undefined;

export const pickupHours: Obstacle = ({ scenario }) =>
  scenario.pickupHours === undefined
    ? undefined
    : 'pickup hours make a dwell depend on the time of the week';

export const retries: Obstacle = ({ scenario: { deposit } }) =>
  deposit.onReject === 'nextVisit' ? 'a rejected parcel comes back with the next visit' : undefined;

export const faults: Obstacle = ({ scenario }) =>
  scenario.faults === undefined ? undefined : 'faults take compartments out of service';

function names(sizes: Facts['sizes']): string {
  return sizes.map(({ name }) => name).join(', ');
}
