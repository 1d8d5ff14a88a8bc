import { readScenario } from '../../../sim/scenario/read-scenario.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { HOUR_MS } from '../../../sim/traffic/civil-time.ts';
import { observe } from './observe.ts';
import { oneDoorBlocking } from './one-door.ts';

const DWELL_HOURS = 4;

const SCENARIO = scenarioOf(`
name: One door
start: 2027-01-04
days: 14
warmUp: 2
bank: { sizes: { S: { count: 1 } } }
arrivals:
  - poisson:
      perDay: 4
      profile: { hours: [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 1, 0, 0, 0] }
  - visits: { at: ['09:00'], days: [mon-fri], parcels: 1 }
pickupDelay: { exponential: { mean: ${DWELL_HOURS} h } }
token: { validity: 3650 d }
`);

/** The simulator on one door with quiet nights, busy evenings and a visit in the morning; exact by its hours. */
export const busyDoor = {
  name: 'one door, busy hours and visits, simulated',
  blocking: oneDoorBlocking(SCENARIO, DWELL_HOURS * HOUR_MS),
  study: (seed: number, replications: number) => {
    const scenario = { ...SCENARIO, seed };
    return {
      scenario,
      replications: Array.from({ length: replications }, (_, index) =>
        observe(scenario, index + 1),
      ),
    };
  },
};

function scenarioOf(yaml: string): Scenario {
  const reading = readScenario(yaml, 'one door');
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}
