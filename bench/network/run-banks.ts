import type { Scenario } from '../../sim/scenario/scenario.ts';
import { createSimulation } from '../../sim/simulation/simulation.ts';
import { bankInNetwork } from './bank-in-network.ts';
import { addSums, sumsOfBank, sumsOfNothing, type Sums } from './sums.ts';

/** Some banks of a network, one after another in number. */
export interface Banks {
  /** The bank to which all are in proportion. */
  readonly average: Scenario;
  readonly first: number;
  readonly count: number;
}

/** What a worker does: simulates the banks, and keeps nothing of them but sums. */
export function runBanks({ average, first, count }: Banks): Sums {
  let sums = sumsOfNothing(average.sizes.length);
  for (let number = first; number < first + count; number++) {
    const scenario = bankInNetwork(average, number);
    const simulation = createSimulation({ scenario, replication: 1 });
    simulation.advance(simulation.endMs);
    sums = addSums(sums, sumsOfBank(number, simulation.observations()));
  }
  return sums;
}
