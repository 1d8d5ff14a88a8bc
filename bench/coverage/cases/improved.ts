import { createSequentialBlocking } from '../../../sim/experiment/variance/sequential-blocking.ts';
import { improvedDifference } from '../../../sim/experiment/comparison/improved-difference.ts';
import { measuresOf, seriesOf } from '../../../sim/experiment/variance/measures.ts';
import { reductionOf } from '../../../sim/experiment/variance/reduction.ts';
import { improvedBlocking } from '../../../sim/experiment/variance/improved-blocking.ts';
import { around, CONFIDENCE, type CoverageCase, outcomeOf, Z } from '../case.ts';
import { busyDoor } from '../worlds/busy-door.ts';
import { savingBank, spillingBank } from '../worlds/spilling-bank.ts';

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

/** Where the rate changes and parcels also come with visits; no formula has the variance. */
function unsteadyCase(replications: number): CoverageCase {
  const { name, blocking, study } = busyDoor;
  return {
    method: `improved, ${replications} replications`,
    world: name,
    wanted: { coverage: 0.945 },
    experiment(seed) {
      const { total } = improvedBlocking(study(seed, replications), CONFIDENCE)!;
      return outcomeOf(blocking, around(total!.estimate, total!.halfWidth), replications);
    },
  };
}

/** Two strategies that meet the same parcels. */
function differenceCase(pairs: number): CoverageCase {
  const banks = [spillingBank, savingBank] as const;
  const measures = banks.map(({ scenario }) => measuresOf(reductionOf(scenario)).total);
  const truth = spillingBank.blocking - savingBank.blocking;
  return {
    method: `improved difference, ${pairs} pairs`,
    world: 'fallback and threshold, simulated',
    wanted: { coverage: 0.945 },
    experiment(seed) {
      const [first, second] = banks.map(({ study }, index) =>
        seriesOf(measures[index]!, study(seed, pairs).replications),
      );
      const { difference, halfWidth } = improvedDifference(first!, second!, CONFIDENCE);
      return outcomeOf(truth, around(difference!, halfWidth!), pairs);
    },
  };
}

/** Time averages with twins as controls: with fewer than thirty replications one, and then two. */
export const simulatedImproved: readonly CoverageCase[] = [
  improvedCase(20, 1),
  improvedCase(30, 2),
  sequentialCase(),
  unsteadyCase(20),
  differenceCase(20),
];
