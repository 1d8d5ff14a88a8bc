import { deterministic } from '../../theory/lifetimes/deterministic.ts';
import { mixture } from '../../theory/lifetimes/mixture.ts';
import { modifiedOfferedLoad } from '../../theory/modified-offered-load.ts';
import { periodicLoss } from '../../theory/periodic-loss.ts';
import * as obstacle from '../obstacles.ts';
import type { KnowledgeRule } from '../rule.ts';
import { valuesBySize } from '../values-by-size.ts';
import { weeklyRate } from '../weekly-rate.ts';

/** The exact solution takes some (compartments)² steps an hour. */
const MOST_COMPARTMENTS = 500;

const COMMON_OBSTACLES = [
  obstacle.noProfile,
  obstacle.visits,
  obstacle.season,
  obstacle.dayFactor,
  obstacle.spilling,
  obstacle.neverRemoved,
  obstacle.pickupHours,
  obstacle.retries,
  obstacle.faults,
];

export const exactWeek: KnowledgeRule = {
  name: 'periodic-chain',
  kind: 'exact',
  heading: 'M(t)/M/c/c',
  says:
    'The chain of each size over the week, M(t)/M/c/c: Poisson arrivals that follow a profile, and ' +
    'exponential dwells that no code cuts short. Of whole weeks.',
  share: 'blocking',
  obstacles: [
    ...COMMON_OBSTACLES,
    obstacle.notExponential,
    obstacle.uncollected,
    obstacle.reservations,
  ],
  tooMuch: ({ sizes }) =>
    sizes.some(({ compartments }) => compartments > MOST_COMPARTMENTS)
      ? `the weekly chain is solved for up to ${MOST_COMPARTMENTS} compartments of a size`
      : undefined,
  values: (facts) =>
    valuesBySize(
      facts,
      ({ share, compartments, exponentialMeanMs }) =>
        periodicLoss({
          compartments,
          pieces: weeklyRate(facts.scenario, share),
          meanDwell: exponentialMeanMs!,
        }).call,
    ),
};

export const approximateWeek: KnowledgeRule = {
  name: 'modified-offered-load',
  kind: 'approximation',
  insteadOf: exactWeek,
  heading: 'Modified load',
  says:
    'Modified offered load (Jagerman 1975; Massey & Whitt 1994): Erlang B at what an unlimited bank ' +
    'would hold at each hour. Too low at peaks, by up to a quarter: it screens and never certifies.',
  share: 'blocking',
  obstacles: COMMON_OBSTACLES,
  values: (facts) =>
    valuesBySize(facts, ({ share, compartments, dwell }) => {
      const { cancelled } = facts.race;
      const timeout = deterministic(facts.scenario.deposit.reservationTimeoutMs);
      return modifiedOfferedLoad({
        compartments,
        pieces: weeklyRate(facts.scenario, share),
        // The time at the open door of a parcel that is confirmed is left out: it is seconds of days.
        dwell:
          cancelled === 0
            ? dwell
            : mixture([
                { lifetime: dwell, share: 1 - cancelled },
                { lifetime: timeout, share: cancelled },
              ]),
      }).call;
    }),
};
