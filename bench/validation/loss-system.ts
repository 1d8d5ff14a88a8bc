import { erlangB } from '../../sim/theory/erlang-b.ts';
import { blockingOf, exact, type ValidationCase } from './case.ts';

const SIZES = [
  { name: 'S', load: 30, compartments: 30 },
  { name: 'M', load: 18, compartments: 20 },
  { name: 'L', load: 12, compartments: 10 },
];

/** Exact match and Poisson arrivals are M/G/c/c: Erlang B holds for any dwell. */
export const lossSystem: readonly ValidationCase[] = [
  {
    name: 'loss-system',
    scenario: { example: 'loss-system.yaml' },
    overrides: ['replications=20', 'days=60', 'warmUp=8'],
    full: ['days=10000'],
    relativeHalfWidth: 0.1,
    compare: (replications) =>
      SIZES.map(({ name, load, compartments }, size) => ({
        quantity: `blocking of ${name}`,
        simulated: blockingOf(replications, size),
        reference: exact(erlangB(load, compartments)),
        source: 'Erlang B',
      })),
  },
];
