import { nestedWorkloadBound } from '../../theory/nested-workload-bound.ts';
import { repack } from '../../theory/repack.ts';
import * as obstacle from '../obstacles.ts';
import type { KnowledgeRule } from '../rule.ts';

/** The convolutions take the square of it. */
const MOST_COMPARTMENTS = 5_000;

const COMMON_OBSTACLES = [
  obstacle.notSpilling,
  obstacle.unheardOfStrategy,
  obstacle.visits,
  obstacle.profile,
  obstacle.season,
  obstacle.dayFactor,
  obstacle.neverRemoved,
  obstacle.removedByTheClock,
  obstacle.pickupHours,
  obstacle.retries,
  obstacle.faults,
];

export const repackBound: KnowledgeRule = {
  name: 'repack-bound',
  kind: 'bound',
  heading: 'Repack',
  says:
    'No less of all parcels can be rejected than if those inside could be moved about at any time (the ' +
    'repack relaxation). Not proven; it held in 1,500 exact chains with one exponential dwell.',
  share: 'blocking',
  obstacles: [
    ...COMMON_OBSTACLES,
    obstacle.unequalHolds,
    obstacle.notExponential,
    obstacle.uncollected,
    obstacle.reservations,
  ],
  tooMuch: ({ sizes }) =>
    sizes.reduce((sum, { compartments }) => sum + compartments, 0) > MOST_COMPARTMENTS
      ? `the repack relaxation is computed for up to ${MOST_COMPARTMENTS} compartments`
      : undefined,
  values: ({ sizes }) => ({
    total: repack({
      compartments: sizes.map(({ compartments }) => compartments),
      loads: sizes.map(({ offeredLoad }) => offeredLoad),
      arrivalRates: sizes.map(({ perDay }) => perDay),
    }).total,
  }),
};

export const nestedBound: KnowledgeRule = {
  name: 'nested-workload-bound',
  kind: 'bound',
  heading: 'Nested load',
  says:
    'Of the offered load of a size and all larger ones, in erlangs, no less can be rejected than Erlang B ' +
    'gives for their compartments together. Not proven; it held in every chain that was computed.',
  share: 'loadOfLarger',
  obstacles: COMMON_OBSTACLES,
  values: ({ sizes }) => ({
    sizes: nestedWorkloadBound({
      compartments: sizes.map(({ compartments }) => compartments),
      loads: sizes.map(({ offeredLoad }) => offeredLoad),
    }),
  }),
};
