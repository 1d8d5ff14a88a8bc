import { createSimulation } from '../../sim/simulation/simulation.ts';
import { scenarioFrom } from '../scenario.ts';
import { liveBytes } from './live-bytes.ts';

/** Bytes that a simulation of full-lifecycle takes. */
export interface SimulationMemory {
  readonly years: number;
  readonly parcels: number;
  /** What is in use when it has come to its end, more than before it was made. */
  readonly liveBytes: number;
  /** The most that the whole process took from the operating system, Node included. */
  readonly peakBytes: number;
}

export function measureSimulationMemory(years: number): SimulationMemory {
  const scenario = scenarioFrom('examples/full-lifecycle.yaml', { days: 365 * years });
  const before = liveBytes();
  const simulation = createSimulation({ scenario, replication: 1 });
  simulation.advance(simulation.endMs);
  const peakKilobytes = process.resourceUsage().maxRSS;
  const after = liveBytes();
  const parcels = simulation.observations().sizes.reduce((sum, { offered }) => sum + offered, 0);
  return { years, parcels, liveBytes: after - before, peakBytes: peakKilobytes * 1024 };
}
