import { ENGINES, type Engine } from '../sim/simulation/engines.ts';
import { createSimulation } from '../sim/simulation/simulation.ts';
import { scenarioFrom } from './scenario.ts';
import { taskKey, type Suite, type Task } from './suite.ts';

const SCENARIOS = {
  'loss-system': 'examples/loss-system.yaml',
  'full-lifecycle': 'examples/full-lifecycle.yaml',
  'all features': 'bench/scenarios/all-features.yaml',
} as const;

type ScenarioName = keyof typeof SCENARIOS;

const PER_DAY = 60;
/** A cycle of each engine: long beside what it takes to make the simulation. */
const DAYS: Readonly<Record<Engine, number>> = { compiled: 3_650, actor: 10 };

const suiteName = (name: ScenarioName, engine: Engine) => `${name}, ${engine} engine`;
const TASK = 'simulation';

/** So many days from an empty start, from making the simulation to reading what it saw. */
function simulate(name: ScenarioName, engine: Engine, largest: number): Task {
  const days = Math.max(1, Math.min(DAYS[engine], Math.floor(largest / PER_DAY)));
  return {
    name: TASK,
    unitsPerCycle: days * PER_DAY,
    ...(engine !== 'actor' && { against: [taskKey(suiteName(name, 'actor'), TASK)] }),
    get cycle() {
      const scenario = scenarioFrom(SCENARIOS[name], { days });
      return () => {
        const simulation = createSimulation({ scenario, replication: 1, engine });
        simulation.advance(simulation.endMs);
        return simulation.observations().sizes.reduce((sum, { rejected }) => sum + rejected, 0);
      };
    },
  };
}

/** Three banks of about 60 doors on every engine, each in a process of its own. */
export const simulations: readonly Suite[] = (Object.keys(SCENARIOS) as ScenarioName[]).flatMap(
  (name) =>
    (Object.keys(ENGINES) as Engine[]).map((engine) => ({
      name: suiteName(name, engine),
      summary: `about 60 doors at ${PER_DAY} parcels a day; rates are of parcels`,
      checksumCycles: 1,
      timeFactor: 4,
      tasks: (largest) => [simulate(name, engine, largest)],
    })),
);
