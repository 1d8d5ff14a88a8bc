import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import type { RandomStream } from '../../../sim/random/stream.ts';
import { readScenario } from '../../../sim/scenario/read-scenario.ts';
import { randomOf } from '../worlds/drawn.ts';

/** Mean dwell in hours; a day of warm-up is twelve of them. */
const DWELL_HOURS = 2;
const SIZES = ['S', 'L'];
const MOST = 12;

/**
 * A small bank to plan, whose blocking is exactly known: so is the cheapest bank. Loads, costs, strategy and limit are
 * drawn, and its parcels have the same seed.
 */
export function plantedProblem(seed: number): PlanProblem {
  const random = randomOf(seed, 'planted plans');
  const loads = SIZES.map(() => between(random, 0.4, 2.4));
  const load = loads.reduce((sum, each) => sum + each, 0);
  const limit = Number(between(random, 0.04, 0.15).toFixed(3));
  const reading = readScenario(
    `
name: Planted
days: 10
warmUp: 1
seed: ${seed}
bank: { sizes: { S: { count: 1 }, L: { count: 1 } } }
costs: { compartments: { S: 1, L: ${between(random, 0.8, 2.2).toFixed(1)} } }
strategy: ${random.uniform() < 0.25 ? 'exact' : 'fallback'}
mix: { S: ${loads[0]! / load}, L: ${loads[1]! / load} }
arrivals: [{ poisson: { perDay: ${(load * 24) / DWELL_HOURS} } }]
pickupDelay: { exponential: { mean: ${DWELL_HOURS} h } }
token: { validity: 3650 d }
`,
    'planted',
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { costs, ...scenario } = reading.scenario;
  return {
    scenario: { ...scenario, costs: costs! },
    targets:
      random.uniform() < 0.3
        ? [{ kind: 'blocking', size: undefined, limit }]
        : SIZES.map((size) => ({ kind: 'blocking', size, limit })),
    most: SIZES.map(() => MOST),
    confidence: 0.95,
    indifference: 0.1,
  };
}

function between(random: RandomStream, from: number, to: number): number {
  return Number((from + (to - from) * random.uniform()).toFixed(3));
}
