import { availability, meanRepairAtRound } from '../../sim/theory/faults.ts';
import { exact, meanOf, type ValidationCase } from './case.ts';

const COMPARTMENTS = 20;
const MEAN_TO_FAILURE_DAYS = 10;

const REPAIRS = [
  { name: 'gamma repair', repair: '{ gamma: { mean: 1 d, cv: 0.5 } }', meanDays: 1 },
  {
    name: 'repair at the staff round',
    repair: 'nextStaffRound',
    meanDays: meanRepairAtRound(MEAN_TO_FAILURE_DAYS, 1),
  },
];

/** Compartments that fail and are repaired: the share of time out of service. */
export const failures: readonly ValidationCase[] = REPAIRS.map(({ name, repair, meanDays }) => ({
  name: `faults, ${name}`,
  scenario: {
    yaml: `
name: Faults
days: 200
warmUp: 100
replications: 10
bank: { sizes: { S: { count: ${COMPARTMENTS} } } }
arrivals: [{ poisson: { perDay: 8 } }]
pickupDelay: { exponential: { mean: 1 d } }
staff: { rounds: ["06:00"] }
faults: { timeToFailure: { exponential: { mean: ${MEAN_TO_FAILURE_DAYS} d } }, repair: ${repair} }
`,
  },
  overrides: [],
  compare: (replications) => [
    {
      quantity: 'share of time out of service',
      simulated: meanOf(replications, ({ sizes }) => {
        const { meanInState } = sizes[0]!;
        const out =
          meanInState['outOfService.empty'] +
          meanInState['outOfService.unverified'] +
          meanInState['outOfService.holding'];
        return out / COMPARTMENTS;
      }),
      reference: exact(1 - availability(MEAN_TO_FAILURE_DAYS, meanDays)),
      source: 'alternating renewal process',
    },
  ],
}));
