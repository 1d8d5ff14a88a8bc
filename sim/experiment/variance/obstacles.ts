import * as known from '../../known/obstacles.ts';
import type { Obstacle } from '../../known/obstacles.ts';
import { exactErlangB } from '../../known/rules/erlang-b.ts';
import { twinModelOf } from '../../twins/twin-model.ts';

/** More than this share of the parcels changes how full a bank is. */
const MANY = 0.05;

/** Beyond so many times as much load as compartments, whoever leaves decides who is accepted: counts vary less. */
const OVERLOAD = 2;

/** A stationary start takes the square of it, in each replication. */
const MOST_COMPARTMENTS = 1_000;

/** Of all sizes together: e^−a is a factor of each state of the product form, and beyond 745 it is 0. */
const LARGEST_LOAD = 500;

const noParcels: Obstacle = ({ sizes }) =>
  sizes.every(({ perDay }) => perDay === 0) ? 'nobody brings any parcels' : undefined;

const manyUncollected: Obstacle = ({ sizes }) =>
  sizes.some(({ uncollected }) => uncollected > MANY)
    ? 'many parcels are not fetched while their code is valid, and wait for the staff'
    : undefined;

const overloaded: Obstacle = (facts) => {
  const { compartments, loads } = twinModelOf(facts);
  return sum(loads) > OVERLOAD * sum(compartments)
    ? 'more than half of the parcels are rejected, and counts say it better'
    : undefined;
};

/** The expected rejections of a bank that is nearly always full are right, but of no use. */
export const AGAINST_EXPECTATIONS: readonly Obstacle[] = [noParcels, overloaded];

/** What comes in batches finds the bank as it is at their hours, which no share of the time tells. */
const onlyVisits: Obstacle = ({ scenario: { arrivals } }) =>
  arrivals.some((source) => source.kind === 'poisson' && source.perDay > 0)
    ? undefined
    : 'all parcels come in batches at fixed hours, and find what no share of the time tells';

/** Arrivals see time averages if they are a Poisson process (Wolff 1982), weighed with its rate at each time. */
export const AGAINST_TIME_AVERAGES: readonly Obstacle[] = [...AGAINST_EXPECTATIONS, onlyVisits];

/** The mean of a twin that rejects is known for a steady Poisson process alone. */
export const UNSTEADY: readonly Obstacle[] = [
  known.visits,
  known.profile,
  known.season,
  known.dayFactor,
];

/** With these a twin's mean is as exact as ever, but its parcels stay for other times than the bank's. */
export const UNLIKE_ITS_TWIN: readonly Obstacle[] = [
  known.pickupHours,
  known.retries,
  known.faults,
  manyUncollected,
];

export const tooLarge: Obstacle = (facts) => {
  const { compartments, loads } = twinModelOf(facts);
  return sum(compartments) > MOST_COMPARTMENTS || sum(loads) > LARGEST_LOAD
    ? `twins that reject have up to ${MOST_COMPARTMENTS} compartments and ${LARGEST_LOAD} erlangs`
    : undefined;
};

/** Where only one size is ever in the bank, to move parcels is of no use: fallback rejects what repack does. */
export const oneSizeOfParcels: Obstacle = ({ sizes }) =>
  sizes.filter(({ perDay }) => perDay > 0).length === 1
    ? 'all parcels are of one size, so that nothing is gained by moving them'
    : undefined;

/** Such a control would explain all there is, and leave rounding errors for an interval. */
export const isItsOwnTwin: Obstacle = (facts) =>
  exactErlangB.obstacles.every((obstacle) => obstacle(facts) === undefined)
    ? 'the bank is its own twin: Erlang B is the answer'
    : undefined;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
