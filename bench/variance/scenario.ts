import { readScenario } from '../../sim/scenario/read-scenario.ts';
import type { Scenario } from '../../sim/scenario/scenario.ts';

/** 10, 8 and 6 compartments, and 5, 4 and 3 erlangs; one step at the door, and codes that never expire. */
const YAML = `
name: Ten, eight and six
days: 100
warmUp: 8
bank: { sizes: { S: { count: 10 }, M: { count: 8 }, L: { count: 6 } } }
mix: { S: 41.666666666667 %, M: 33.333333333333 %, L: 25 % }
arrivals: [{ poisson: { perDay: 12 } }]
pickupDelay: { exponential: { mean: 1 d } }
token: { validity: 3650 d }
`;

/** A bank with an exact answer: 1.69 % with `fallback`. */
export function smallBank(strategy: string, replications: number): Scenario {
  const settings = [`strategy=${strategy}`, `replications=${replications}`];
  const reading = readScenario(
    YAML,
    'bench/variance/scenario.ts',
    settings.map((assignment) => ({ assignment, origin: assignment })),
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}
