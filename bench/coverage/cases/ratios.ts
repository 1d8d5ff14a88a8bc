import { plural } from '../../../src/report/numbers.ts';
import { ratioInterval } from '../../../sim/statistics/ratio-interval.ts';
import { CONFIDENCE, type CoverageCase, outcomeOf, type Wanted, Z } from '../case.ts';
import { bank } from '../worlds/bank.ts';
import { drawnWorld } from '../worlds/drawn.ts';
import { take, type RatioWorld } from '../worlds/world.ts';

const REPLICATIONS = 20;
const OFFERED = 1_000;

/** With fewer rejections than about fifty an honest interval is wider than the known variance makes it. */
const MANY = 50;

interface RatioCaseOptions {
  readonly replications?: number;
  /** Expected over all replications; many if left out. */
  readonly rejections?: number;
}

function ratioCase(
  world: RatioWorld,
  { replications = REPLICATIONS, rejections = MANY }: RatioCaseOptions = {},
): CoverageCase {
  const wanted: Wanted = { coverage: 0.945, ...(rejections >= MANY && { halfWidth: 1.1 }) };
  return {
    method: `ratio, ${replications} replications`,
    world: world.name,
    idealHalfWidth: (Z * world.deviation) / Math.sqrt(replications),
    wanted,
    experiment(seed) {
      const interval = ratioInterval(take(world, seed, replications), CONFIDENCE);
      return outcomeOf(world.ratio, interval, replications);
    },
  };
}

function fewRejections(rejections: number, episode: number): CoverageCase {
  const world = drawnWorld({
    name: `${plural(rejections, 'rejection')} expected${episode === 1 ? '' : ', in fives'}`,
    ratio: rejections / REPLICATIONS / OFFERED,
    offered: OFFERED,
    episode,
  });
  return ratioCase(world, { rejections });
}

/** Replications that differ by a skewed factor. */
const differing = (cv: number) =>
  drawnWorld({ name: `replications that differ, cv ${cv}`, ratio: 0.05, offered: OFFERED, cv });

/** Intervals of a fixed number of replications. */
export const ratios: readonly CoverageCase[] = [
  ...[1, 2, 5, 10, 50, 200].flatMap((rejections) =>
    [1, 5].map((episode) => fewRejections(rejections, episode)),
  ),
  ratioCase(differing(0.5)),
  ratioCase(differing(0.8), { replications: 50 }),
];

export const simulatedRatios: readonly CoverageCase[] = [ratioCase(bank)];
