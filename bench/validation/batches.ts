import { dailyWave } from '../../sim/theory/daily-wave.ts';
import { blockingOf, exact, type ValidationCase } from './case.ts';

const WAVE = { compartments: 30, parcelsPerDay: 10, meanDwellDays: 1.5 };

/** One drop a day at one instant. */
export const batches: readonly ValidationCase[] = [
  {
    name: 'one drop a day',
    scenario: {
      yaml: `
name: One drop a day
days: 365
warmUp: 15
replications: 16
bank: { sizes: { S: { count: ${WAVE.compartments} } } }
arrivals: [{ visits: { at: ["09:00"], parcels: { poisson: ${WAVE.parcelsPerDay} } } }]
pickupDelay: { exponential: { mean: ${WAVE.meanDwellDays} d } }
token: { validity: 3650 d }
`,
    },
    overrides: [],
    compare: (replications) => [
      {
        quantity: 'blocking',
        simulated: blockingOf(replications, 0),
        reference: exact(dailyWave(WAVE).blocking),
        source: 'exact embedded chain',
      },
    ],
  },
];
