import { dropChain } from '../../theory/drop-chain.ts';
import type { Lifetime } from '../../theory/lifetimes/lifetime.ts';
import type { Facts } from '../facts.ts';
import * as obstacle from '../obstacles.ts';
import type { Obstacle } from '../obstacles.ts';
import type { KnowledgeRule } from '../rule.ts';
import { valuesBySize } from '../values-by-size.ts';
import { weeklyGapsMs } from '../weekly-gaps.ts';

/** The elimination takes the cube of it. */
const MOST_COMPARTMENTS = 300;

/** The mean count and the gap of visits that are all alike; undefined if they are not. */
function dropsOf({ scenario: { arrivals } }: Facts) {
  const [source, ...others] = arrivals;
  if (source?.kind !== 'visits' || others.length > 0) return undefined;
  const { mean } = (source.parcels['poisson'] ?? {}) as { readonly mean?: number };
  const [gapMs, ...otherGaps] = weeklyGapsMs(source.times);
  if (mean === undefined || gapMs === undefined || otherGaps.some((gap) => gap !== gapMs)) {
    return undefined;
  }
  return { mean, gapMs };
}

const unevenVisits: Obstacle = (facts) =>
  obstacle.singleParcels(facts) === undefined && dropsOf(facts) === undefined
    ? 'visits are not all alike: one source, at equal intervals, each with a Poisson count'
    : undefined;

/** Whoever is inside at a drop leaves by the next with a chance that does not depend on how long ago. */
const memory: Obstacle = (facts) => {
  const drops = dropsOf(facts);
  if (drops === undefined) return undefined;
  const forgetful = facts.sizes.every(
    ({ exponentialMeanMs, pickupDelay }) =>
      exponentialMeanMs !== undefined || pickupDelay.survival(drops.gapMs) === 0,
  );
  return forgetful ? undefined : 'the pickup delay is not exponential, and outlasts a visit';
};

const COMMON_OBSTACLES = [
  obstacle.singleParcels,
  unevenVisits,
  obstacle.season,
  obstacle.dayFactor,
  obstacle.spilling,
  obstacle.neverRemoved,
  obstacle.pickupHours,
  obstacle.reservations,
  obstacle.retries,
  obstacle.faults,
];

export const exactDrop: KnowledgeRule = {
  name: 'drop-chain',
  kind: 'exact',
  heading: 'Drop chain',
  says:
    'The chain of each size from visit to visit (Raviv 2023): a Poisson count is dropped at once, what ' +
    'fits is accepted, and each parcel has left by the next visit with the same chance.',
  share: 'blocking',
  obstacles: [...COMMON_OBSTACLES, memory, obstacle.uncollected],
  tooMuch: ({ sizes }) =>
    sizes.some(({ compartments }) => compartments > MOST_COMPARTMENTS)
      ? `the chain from visit to visit is solved for up to ${MOST_COMPARTMENTS} compartments of a size`
      : undefined,
  values: (facts) => dropValues(facts, ({ pickupDelay }, gapMs) => 1 - pickupDelay.survival(gapMs)),
};

export const approximateDrop: KnowledgeRule = {
  ...exactDrop,
  name: 'drop-chain-on-mean-stay',
  kind: 'approximation',
  insteadOf: exactDrop,
  says:
    'The chain of each size from visit to visit (Raviv 2023), as if each parcel had left by the next ' +
    'visit with the same chance, one in the mean number of visits that it stays for.',
  obstacles: COMMON_OBSTACLES,
  values: (facts) => dropValues(facts, ({ dwell }, gapMs) => 1 / visitsOutlasted(dwell, gapMs)),
};

function dropValues(
  facts: Facts,
  leaveProbability: (size: Facts['sizes'][number], gapMs: number) => number,
) {
  const { mean, gapMs } = dropsOf(facts)!;
  const all = facts.sizes.reduce((sum, { perDay }) => sum + perDay, 0);
  return valuesBySize(
    facts,
    (size) =>
      dropChain({
        compartments: size.compartments,
        parcelsPerDrop: (mean * size.perDay) / all,
        leaveProbability: leaveProbability(size, gapMs),
      }).blocking,
  );
}

/** E[⌈D/gap⌉], the number of the visit that finds the parcel gone; a pickup precedes a visit of its instant. */
function visitsOutlasted(dwell: Lifetime, gapMs: number): number {
  let sum = 0;
  for (let n = 0, inside = 1; inside > 1e-12 && n < 10_000; n++) {
    inside = dwell.survival(n * gapMs);
    sum += inside;
  }
  return Math.max(1, sum);
}
