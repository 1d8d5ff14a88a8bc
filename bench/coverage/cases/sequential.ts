import { createSequentialRatio } from '../../../sim/statistics/sequential-ratio.ts';
import { around, CONFIDENCE, type CoverageCase, outcomeOf, Z } from '../case.ts';
import { bank } from '../worlds/bank.ts';
import { drawnWorld } from '../worlds/drawn.ts';
import type { RatioWorld } from '../worlds/world.ts';

function sequentialCase(world: RatioWorld, relativeHalfWidth: number): CoverageCase {
  const wanted = relativeHalfWidth * world.ratio;
  return {
    method: `ratio, until ± ${100 * relativeHalfWidth} %`,
    world: world.name,
    fixedSize: ((Z * world.deviation) / wanted) ** 2,
    wanted: { coverage: 0.95, sample: 3 },
    experiment(seed) {
      const sequential = createSequentialRatio({ confidence: CONFIDENCE, relativeHalfWidth });
      const next = world.replications(seed);
      while (sequential.add(next()) === 'goOn');
      const { ratio, halfWidth, replications } = sequential.verdict();
      return outcomeOf(world.ratio, around(ratio!, halfWidth!), replications);
    },
  };
}

const OFFERED = 1_000;

/** Replications until the estimate is precise enough. */
export const sequential: readonly CoverageCase[] = [
  sequentialCase(
    drawnWorld({ name: '50 rejections a replication', ratio: 0.05, offered: OFFERED }),
    0.05,
  ),
  sequentialCase(
    drawnWorld({
      name: 'one episode of five a replication',
      ratio: 0.005,
      offered: OFFERED,
      episode: 5,
    }),
    0.2,
  ),
  ...[
    { cv: 0.5, precision: 0.05 },
    { cv: 0.8, precision: 0.2 },
  ].map(({ cv, precision }) =>
    sequentialCase(
      drawnWorld({ name: `replications that differ, cv ${cv}`, ratio: 0.05, offered: OFFERED, cv }),
      precision,
    ),
  ),
];

export const simulatedSequential: readonly CoverageCase[] = [sequentialCase(bank, 0.2)];
