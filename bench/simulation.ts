import { readFileSync } from 'node:fs';
import { readScenario } from '../sim/scenario/read-scenario.ts';
import type { Scenario } from '../sim/scenario/scenario.ts';
import { ENGINES, type Engine } from '../sim/simulation/engines.ts';
import { createSimulation } from '../sim/simulation/simulation.ts';
import type { Suite, Task } from './suite.ts';

const DAYS = 50;
const PER_DAY = 60;

/** The same two banks on both engines; a cycle is so many days from an empty start. */
function simulate(example: string, engine: Engine, days: number): Task {
  const scenario = scenarioOf(example, days);
  return {
    name: `${example}, ${engine} engine, ${days * PER_DAY} parcels`,
    cycle() {
      const simulation = createSimulation({ scenario, replication: 1, engine });
      simulation.advance(simulation.endMs);
      return simulation.observations().sizes.reduce((sum, { rejected }) => sum + rejected, 0);
    },
  };
}

function scenarioOf(example: string, days: number): Scenario {
  const reading = readScenario(
    readFileSync(`examples/${example}.yaml`, 'utf8'),
    example,
    [`days=${days}`, 'warmUp=0'].map((assignment) => ({ assignment, origin: assignment })),
  );
  if (!reading.ok) throw new Error(`${example} cannot be read.`);
  return reading.scenario;
}

export const simulations: Suite = {
  name: 'simulation',
  summary: `a bank of 60 doors at ${PER_DAY} parcels a day, for so many parcels a cycle`,
  checksumCycles: 1,
  tasks(largest) {
    const days = Math.max(1, Math.min(DAYS, Math.floor(largest / PER_DAY)));
    return ['loss-system', 'full-lifecycle'].flatMap((example) =>
      (Object.keys(ENGINES) as Engine[]).map((engine) => simulate(example, engine, days)),
    );
  },
};
