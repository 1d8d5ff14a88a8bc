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

/** Time averages with twins as controls: with fewer than thirty replications one, and then two. */
export const simulatedImproved: readonly CoverageCase[] = [
  improvedCase(20, 1),
  improvedCase(30, 2),
];
