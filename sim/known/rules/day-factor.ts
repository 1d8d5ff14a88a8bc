import { dayFactorBlocking } from '../../theory/day-factor.ts';
import * as obstacle from '../obstacles.ts';
import type { KnowledgeRule } from '../rule.ts';
import { exactErlangB } from './erlang-b.ts';
import { valuesBySize } from '../values-by-size.ts';

export const approximateDays: KnowledgeRule = {
  name: 'day-factor',
  kind: 'approximation',
  insteadOf: exactErlangB,
  heading: 'Days apart',
  says:
    'E[A · B(A, c)] ÷ E[A] over the random load A of a day, as if each day were in balance by itself. ' +
    'Too high where dwells span days, since they even the days out.',
  share: 'blocking',
  obstacles: [
    obstacle.noGammaDayFactor,
    obstacle.visits,
    obstacle.profile,
    obstacle.season,
    obstacle.spilling,
    obstacle.neverRemoved,
    obstacle.pickupHours,
    obstacle.retries,
    obstacle.faults,
  ],
  values: (facts) => {
    const { cv } = facts.scenario.dayFactor!['gamma'] as { readonly cv: number };
    return valuesBySize(facts, ({ offeredLoad, compartments }) =>
      dayFactorBlocking({ mean: offeredLoad, cv }, compartments),
    );
  },
};
