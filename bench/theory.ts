import { allocationChain } from '../sim/theory/allocation-chain.ts';
import { exponentialDwells } from '../sim/theory/phase-type-dwell.ts';
import { periodicLoss } from '../sim/theory/periodic-loss.ts';
import { repack } from '../sim/theory/repack.ts';
import type { Suite, Task } from './suite.ts';

/** Banks with fallback, loads of each size, and dwells of each if they are not all alike. */
const CHAINS = [
  { compartments: [10, 8, 6], loads: [8, 6, 4] },
  { compartments: [8, 5, 4], loads: [6, 4, 3], meanDwells: [1, 1.2, 2] },
  { compartments: [60, 40, 20], loads: [51, 30, 12] },
  { compartments: [100, 60, 30], loads: [85, 48, 20] },
];

/** What a planner asks of the oracle thousands of times. A sum of blockings in 1e-12 is the checksum. */
export const theory: Suite = {
  name: 'theory',
  summary: 'what is known of a bank, found once',
  checksumCycles: 1,
  tasks: (largest) => [
    ...CHAINS.filter(
      ({ compartments }) => compartments.reduce((sum, count) => sum + count, 0) <= largest,
    ).map(chain),
    {
      name: 'repack 40/28/12',
      cycle: () => checksum(repack({ compartments: [40, 28, 12], ...LOADS }).total),
    },
    {
      name: 'week of M(t)/M/40/40',
      cycle: () => checksum(periodicLoss({ compartments: 40, pieces: WEEK, meanDwell: 32 }).call),
    },
  ],
};

const LOADS = { loads: [30, 20, 8], arrivalRates: [30, 20, 8] };
const WEEK = Array.from({ length: 168 }, (_, hour) => ({
  duration: 1,
  rate: hour % 24 < 8 ? 0 : 1.5,
}));

function chain({ compartments, loads, meanDwells }: (typeof CHAINS)[number]): Task {
  const means = meanDwells ?? compartments.map(() => 1);
  const model = {
    compartments,
    arrivalRates: loads.map((load, size) => load / means[size]!),
    keptBack: compartments.map(() => compartments.map(() => 0)),
    dwell: exponentialDwells(means),
  };
  return {
    name: `chain ${compartments.join('/')}${meanDwells ? ', a dwell for each size' : ''}`,
    cycle: () => checksum(allocationChain(model).total),
  };
}

function checksum(probability: number): number {
  return Math.round(probability * 1e12);
}
