import { allocationChain } from '../../theory/allocation-chain.ts';
import type { Facts } from '../facts.ts';
import * as obstacle from '../obstacles.ts';
import type { KnowledgeRule, Limits } from '../rule.ts';
import { spillModel, tooManyStates } from '../spill-model.ts';

const means = ({ sizes }: Facts) => sizes.map(({ exponentialMeanMs }) => exponentialMeanMs!);
const holds = ({ sizes }: Facts) => sizes.map(({ holdMeanMs }) => holdMeanMs);

/** What no chain of one bank with exponential holds can have. */
const COMMON_OBSTACLES = [
  obstacle.notSpilling,
  obstacle.unheardOfStrategy,
  obstacle.visits,
  obstacle.profile,
  obstacle.season,
  obstacle.dayFactor,
  obstacle.neverRemoved,
  obstacle.pickupHours,
  obstacle.retries,
  obstacle.faults,
];

const solve = (facts: Facts, meansMs: readonly number[], { maxStates }: Limits) => {
  const { blocking, total } = allocationChain(spillModel(facts, meansMs), maxStates);
  return { sizes: blocking, total };
};

export const exactChain: KnowledgeRule = {
  name: 'exact-chain',
  kind: 'exact',
  heading: 'Markov chain',
  says:
    'The Markov chain of the bank, solved: Poisson arrivals at a constant rate, exponential dwells ' +
    'that no code cuts short, and a strategy that looks only at how many compartments are free.',
  share: 'blocking',
  obstacles: [
    ...COMMON_OBSTACLES,
    obstacle.notExponential,
    obstacle.uncollected,
    obstacle.reservations,
  ],
  tooMuch: (facts, limits) => tooManyStates(facts, means(facts), limits),
  values: (facts, limits) => solve(facts, means(facts), limits),
};

export const approximateChain: KnowledgeRule = {
  ...exactChain,
  name: 'chain-on-mean-hold',
  kind: 'approximation',
  insteadOf: exactChain,
  says:
    'The Markov chain of the bank, as if every hold were exponential with its mean. The shape of the ' +
    'dwell moves the total by a few per cent of itself.',
  obstacles: COMMON_OBSTACLES,
  tooMuch: (facts, limits) => tooManyStates(facts, holds(facts), limits),
  values: (facts, limits) => solve(facts, holds(facts), limits),
};
