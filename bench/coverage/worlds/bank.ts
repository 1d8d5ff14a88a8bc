import { readScenario } from '../../../sim/scenario/read-scenario.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { createSimulation } from '../../../sim/simulation/simulation.ts';
import { erlangB } from '../../../sim/theory/erlang-b.ts';
import type { RatioWorld } from './world.ts';

const DOORS = 3;
const PER_DAY = 12;
const DWELL_HOURS = 2;

/**
 * Over 100 000 replications with seeds of their own, good to 0.3 %: no formula has the variance of a count
 * in a window of a loss system.
 */
const MEASURED_DEVIATION = 0.03123;

export const threeDoors = scenarioOf(`
name: Three doors
days: 8
warmUp: 1
bank: { sizes: { S: { count: ${DOORS} } } }
arrivals: [{ poisson: { perDay: ${PER_DAY} } }]
pickupDelay: { exponential: { mean: ${DWELL_HOURS} h } }
`);

/**
 * The simulator itself, on a bank so small that a replication is worth little: M/M/3/3 for eight days, after
 * a warm-up of twelve mean dwells. The blocking probability is Erlang's.
 */
export const bank: RatioWorld = {
  name: 'three doors, simulated',
  ratio: erlangB((PER_DAY * DWELL_HOURS) / 24, DOORS),
  deviation: MEASURED_DEVIATION,
  replications(seed) {
    let replication = 0;
    return () => {
      const simulation = createSimulation({
        scenario: { ...threeDoors, seed },
        replication: ++replication,
      });
      simulation.advance(simulation.endMs);
      const [{ rejected, offered } = { rejected: 0, offered: 0 }] = simulation.observations().sizes;
      return { numerator: rejected, denominator: offered };
    };
  },
};

function scenarioOf(yaml: string): Scenario {
  const reading = readScenario(yaml, 'three doors');
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}
