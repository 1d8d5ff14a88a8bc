import type { z } from 'zod';
import { strategyNamed } from '../../machines/allocation/registry.ts';
import { StrategyOptionsError } from '../../machines/allocation/strategy-options-error.ts';
import { createDistribution } from '../distributions/registry.ts';
import type { ConsistencyRule } from './consistency-rule.ts';
import type { ScenarioDocument } from './document.ts';
import { misnamed } from './misnamed.ts';
import { PLANNING_RULES } from './planning-rules.ts';
import { complain } from './units/complain.ts';
import { whenSound } from './units/when-sound.ts';
import { listed, showNumber } from './wording.ts';

const SHARE_TOLERANCE = 1e-9;
const MEAN_TOLERANCE = 1e-3;

const mixFitsBank: ConsistencyRule = {
  needs: ['bank', 'mix'],
  check({ bank, mix }) {
    if (mix !== undefined) return misnamed(Object.keys(mix), bank, ['mix']);
    if (bank.sizes.length === 1) return [];
    const sizes = bank.sizes.map(({ name }) => name);
    return [{ needed: `a share for each of ${listed(sizes, 'and')} is needed`, path: ['mix'] }];
  },
};

const mixAddsUp: ConsistencyRule = {
  needs: ['mix'],
  check({ mix }) {
    const sum = Object.values(mix ?? {}).reduce((total, share) => total + share, 0);
    if (mix === undefined || Math.abs(sum - 1) <= SHARE_TOLERANCE) return [];
    const found = `shares that add up to ${showNumber(sum * 100)} %`;
    return [{ found, needed: '100 % in all is needed', path: ['mix'] }];
  },
};

const delaysFitBank: ConsistencyRule = {
  needs: ['bank', 'pickupDelay'],
  check({ bank, pickupDelay }) {
    if (!('bySize' in pickupDelay)) return [];
    return misnamed(Object.keys(pickupDelay.bySize), bank, ['pickupDelay', 'bySize']);
  },
};

const strategyFitsBank: ConsistencyRule = {
  needs: ['bank', 'strategy'],
  check({ bank, strategy }) {
    const sizes = bank.sizes.map(({ name }) => name);
    try {
      strategyNamed(strategy.name).create(sizes, strategy.options);
    } catch (error) {
      if (!(error instanceof StrategyOptionsError)) throw error;
      return error.problems.map(({ path, message }) => ({
        found: `'${path.at(-1)}'`,
        needed: message,
        path: ['strategy', ...path],
        isAboutKey: true,
      }));
    }
    return [];
  },
};

const retriesHaveVisits: ConsistencyRule = {
  needs: ['arrivals', 'deposit'],
  check({ arrivals, deposit }) {
    if (deposit.onReject !== 'nextVisit' || arrivals.some(({ kind }) => kind === 'visits'))
      return [];
    const needed = 'a source with visits is needed for parcels to come back with';
    return [
      { needed, hint: 'add visits to arrivals, or write lost', path: ['deposit', 'onReject'] },
    ];
  },
};

const repairsHaveRounds: ConsistencyRule = {
  needs: ['faults', 'staff'],
  check({ faults, staff }) {
    if (faults?.repair !== 'nextStaffRound' || staff.rounds.length > 0) return [];
    const needed = 'staff rounds are needed to repair at';
    return [{ needed, hint: 'add staff.rounds, or write a duration', path: ['faults', 'repair'] }];
  },
};

const scaledVisitsArePoisson: ConsistencyRule = {
  needs: ['arrivals', 'season', 'dayFactor'],
  check({ arrivals, season, dayFactor }) {
    if (season.length === 0 && dayFactor === undefined) return [];
    const factor = dayFactor === undefined ? 'a season' : 'a day factor';
    const needed = `with ${factor} a poisson count is needed, since no other can be scaled`;
    return arrivals.flatMap((source, index) =>
      source.kind === 'visits' && !Object.hasOwn(source.parcels, 'poisson')
        ? [{ needed, path: ['arrivals', index, 'visits', 'parcels'] }]
        : [],
    );
  },
};

const dayFactorHasMeanOne: ConsistencyRule = {
  needs: ['dayFactor'],
  check({ dayFactor }) {
    const mean = dayFactor === undefined ? 1 : createDistribution(dayFactor).mean;
    if (Math.abs(mean - 1) <= MEAN_TOLERANCE) return [];
    const found = `a factor of mean ${showNumber(mean)}`;
    const hint = 'scale the arrivals instead';
    return [{ found, needed: 'a mean of 1 is needed', hint, path: ['dayFactor'] }];
  },
};

const RULES = [
  mixFitsBank,
  mixAddsUp,
  delaysFitBank,
  strategyFitsBank,
  retriesHaveVisits,
  repairsHaveRounds,
  scaledVisitsArePoisson,
  dayFactorHasMeanOne,
  ...PLANNING_RULES,
];

/** The document's schema with the rules between its keys. */
export function withConsistency(schema: z.ZodType<ScenarioDocument, unknown>) {
  return RULES.reduce(
    (checked, { needs, check }) =>
      checked.superRefine(
        (document, context) => check(document).forEach((complaint) => complain(context, complaint)),
        whenSound(...needs),
      ),
    schema,
  );
}
