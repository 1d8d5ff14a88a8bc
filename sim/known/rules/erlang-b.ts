import { erlangB } from '../../theory/erlang-b.ts';
import * as obstacle from '../obstacles.ts';
import type { KnowledgeRule } from '../rule.ts';
import { valuesBySize } from '../values-by-size.ts';

export const exactErlangB: KnowledgeRule = {
  name: 'erlang-b',
  kind: 'exact',
  heading: 'Erlang B',
  says:
    'Erlang B (Erlang 1917): Poisson arrivals at a constant rate, and every size by itself, are ' +
    'M/G/c/c. Holds are independent of each other and of the hour, so only their mean counts.',
  share: 'blocking',
  obstacles: [
    obstacle.visits,
    obstacle.profile,
    obstacle.season,
    obstacle.dayFactor,
    obstacle.spilling,
    obstacle.neverRemoved,
    obstacle.removedByTheClock,
    obstacle.pickupHours,
    obstacle.retries,
    obstacle.faults,
  ],
  values: (facts) =>
    valuesBySize(facts, ({ offeredLoad, compartments }) => erlangB(offeredLoad, compartments)),
};

/** The same formula where the hold depends on the hour a little. */
export const approximateErlangB: KnowledgeRule = {
  ...exactErlangB,
  name: 'erlang-b-on-mean-hold',
  kind: 'approximation',
  insteadOf: exactErlangB,
  says:
    'Erlang B at the mean hold. It would be exact if holds did not depend on the hour; staff who ' +
    'come at fixed hours free several compartments at once, which hardly matters.',
  obstacles: exactErlangB.obstacles.filter((each) => each !== obstacle.removedByTheClock),
};
