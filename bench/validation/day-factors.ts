import { dailyCountVariance, dayFactorBlocking } from '../../sim/theory/day-factor.ts';
import { blockingOf, exact, meanOf, type ValidationCase } from './case.ts';

const COMPARTMENTS = 30;
const LOAD = 20;
/** Short against a day, so that each day is as good as stationary. */
const DWELL_DAYS = 0.02;
const PER_DAY = LOAD / DWELL_DAYS;

/** Days that differ more than Poisson: their counts, and what that does to blocking. */
const randomDays: readonly ValidationCase[] = [0.1, 0.2].map((cv) => ({
  name: `day factor, cv ${cv}`,
  scenario: {
    yaml: `
name: A random day factor
days: 10
warmUp: 1
replications: 12
bank: { sizes: { S: { count: ${COMPARTMENTS} } } }
arrivals: [{ poisson: { perDay: ${PER_DAY} } }]
dayFactor: { gamma: { mean: 1, cv: ${cv} } }
pickupDelay: { exponential: { mean: ${DWELL_DAYS} d } }
`,
  },
  overrides: [],
  compare: (replications) => [
    {
      quantity: 'variance of daily counts',
      simulated: meanOf(
        replications,
        ({ daily: { days, sum, sumOfSquares } }) => (sumOfSquares - sum ** 2 / days) / (days - 1),
      ),
      reference: exact(dailyCountVariance(PER_DAY, cv)),
      source: 'mean + (cv · mean)²',
    },
    {
      quantity: 'blocking',
      simulated: blockingOf(replications, 0),
      reference: exact(dayFactorBlocking({ mean: LOAD, cv }, COMPARTMENTS)),
      source: 'E[A·B(A, c)] ÷ E[A]',
    },
  ],
}));

/** A weekly profile of rates; the periodic chain's exact answer is in test/reference/queueing.json. */
const week: ValidationCase = {
  name: 'weekly profile',
  scenario: {
    yaml: `
name: Seven days that differ
days: 364
warmUp: 14
replications: 16
bank: { sizes: { S: { count: 24 } } }
arrivals: [{ poisson: { perDay: 10, profile: { days: [1.4, 1.2, 1.1, 1.1, 1.2, 0.8, 0.2] } } }]
pickupDelay: { exponential: { mean: 1.5 d } }
token: { validity: 3650 d }
`,
  },
  overrides: [],
  compare: (replications) => [
    {
      quantity: 'blocking',
      simulated: blockingOf(replications, 0),
      reference: exact(0.014662686323757215),
      source: 'exact periodic chain',
    },
  ],
};

export const dayFactors: readonly ValidationCase[] = [...randomDays, week];
