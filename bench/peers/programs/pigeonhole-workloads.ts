import { createSimulation } from '../../../sim/simulation/simulation.ts';
import { scenarioFrom } from '../../scenario.ts';

/**
 * The two workloads of `npm run bench:peers` for the compiled engine. The scenario has been read when the
 * clock starts; the locker, its tables and everything else are made while it runs.
 *
 * Usage: pigeonhole-workloads WORKLOAD YEARS SEED. Prints one line of JSON (bench/peers/result.ts).
 */
function main([workload, years, seed]: readonly string[]): void {
  const scenario = scenarioFrom(`examples/${workload}.yaml`, {
    days: 365 * Number(years),
    seed: Number(seed),
  });
  const begun = process.cpuUsage();
  const simulation = createSimulation({ scenario, replication: 1, engine: 'compiled' });
  simulation.advance(simulation.endMs);
  const { user, system } = process.cpuUsage(begun);
  const { sizes } = simulation.observations();
  const result = {
    cpuSeconds: (user + system) / 1e6,
    offered: sizes.map(({ offered }) => offered),
    rejected: sizes.map(({ rejected }) => rejected),
  };
  console.log(JSON.stringify(result));
}

main(process.argv.slice(2));
