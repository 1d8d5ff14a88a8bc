import { effectiveDwell } from '../../sim/theory/effective-dwell.ts';
import { lognormal } from '../../sim/theory/lifetimes/lognormal.ts';
import { meanWaitForRound } from '../../sim/theory/staff-round.ts';
import { exact, ratioOf, total, type ValidationCase } from './case.ts';

const DAY_MS = 86_400_000;
const FORGOTTEN = 0.02;
const VALIDITY_DAYS = 7;
const WRONG_CODES = 0.3;

/** In a bank that is never full, what a parcel's own story makes of its dwell. */
const ample = (days: number, rest: string) => `
name: An ample bank
days: ${days}
warmUp: 40
replications: 10
bank: { sizes: { S: { count: 120 } } }
arrivals: [{ poisson: { perDay: 30 } }]
${rest}
`;

export const pickups: readonly ValidationCase[] = [
  {
    name: 'expiry, staff and the forgotten',
    scenario: {
      yaml: ample(
        60,
        `
pickupDelay: { lognormal: { mean: 1 d, cv: 1 } }
forgotten: ${FORGOTTEN}
wrongCodes: { poisson: ${WRONG_CODES} }
staff: { rounds: ["06:00"] }`,
      ),
    },
    overrides: [],
    compare: (replications) => [
      {
        quantity: 'mean dwell in days',
        simulated: meanDwellDays(replications),
        reference: exact(
          effectiveDwell({
            pickupDelay: lognormal({ mean: 1, cv: 1 }),
            forgotten: FORGOTTEN,
            validity: VALIDITY_DAYS,
            removalWait: meanWaitForRound([1]),
          }),
        ),
        source: 'E[min(D, T)] + P(D > T)·½ d',
      },
      {
        quantity: 'wrong codes a pickup',
        simulated: ratioOf(
          replications,
          (one) => total(one, ({ wrongCodes }) => wrongCodes),
          (one) => total(one, ({ pickedUp, latePickups }) => pickedUp + latePickups),
        ),
        reference: exact(WRONG_CODES),
        source: 'the mean that went in',
      },
    ],
  },
  {
    name: 'pickup hours',
    scenario: {
      yaml: ample(
        40,
        `
pickupDelay: { exponential: { mean: 1 d } }
token: { validity: 3650 d }
pickupHours: { open: "07:00-22:00" }`,
      ),
    },
    overrides: [],
    compare: (replications) => [
      {
        quantity: 'mean dwell in days',
        simulated: meanDwellDays(replications),
        // Arrivals are uniform over the day, so intended pickups are: 9 h of 24 they meet a closed
        // bank and wait 4.5 h on average.
        reference: exact(1 + ((9 / 24) * 4.5) / 24),
        source: 'delay + P(closed)·E[wait]',
      },
    ],
  },
];

const meanDwellDays = (replications: Parameters<ValidationCase['compare']>[0]) =>
  ratioOf(
    replications,
    (one) => total(one, ({ dwellTotalMs }) => dwellTotalMs) / DAY_MS,
    (one) => total(one, ({ dwells }) => dwells),
  );
