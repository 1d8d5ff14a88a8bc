import { createSequentialBlocking } from '../../../sim/experiment/variance/sequential-blocking.ts';
import { improvedBlocking } from '../../../sim/experiment/variance/improved-blocking.ts';
import { around, CONFIDENCE, type CoverageCase, outcomeOf, Z } from '../case.ts';
import { spillingBank } from '../worlds/spilling-bank.ts';

function improvedCase(replications: number, controls: 1 | 2): CoverageCase {
  const { name, blocking, deviations, study } = spillingBank;
  return {
    method: `improved, ${replications} replications`,
    world: name,
    idealHalfWidth: (Z * deviations[controls]) / Math.sqrt(replications),
    wanted: { coverage: 0.945, halfWidth: 1.1 },
    experiment(seed) {
      const { total } = improvedBlocking(study(seed, replications), CONFIDENCE)!;
      // About a thousand rejections are expected: there is always one.
      const { estimate, halfWidth } = total!;
      return outcomeOf(blocking, around(estimate, halfWidth), replications);
    },
  };
}

const RELATIVE_HALF_WIDTH = 0.015;

function sequentialCase(): CoverageCase {
  const { name, scenario, blocking, deviations, replication } = spillingBank;
  return {
    method: `improved, until ± ${100 * RELATIVE_HALF_WIDTH} %`,
    world: name,
    fixedSize: ((Z * deviations[2]) / (RELATIVE_HALF_WIDTH * blocking)) ** 2,
    wanted: { coverage: 0.95, sample: 3 },
    experiment(seed) {
      const precision = { confidence: CONFIDENCE, relativeHalfWidth: RELATIVE_HALF_WIDTH };
      const sequential = createSequentialBlocking(scenario, precision, 'auto');
      for (let next = 1; sequential.add(replication(seed, next)) === 'goOn'; next++);
      const { ratio, halfWidth, replications } = sequential.verdict();
      return outcomeOf(blocking, around(ratio!, halfWidth!), replications);
    },
  };
}

/** Time averages with twins as controls: with fewer than thirty replications one, and then two. */
export const simulatedImproved: readonly CoverageCase[] = [
  improvedCase(20, 1),
  improvedCase(30, 2),
  sequentialCase(),
];
