import { retryQueue } from '../../sim/theory/retry-queue.ts';
import { exact, meanOf, ratioOf, total, type ValidationCase } from './case.ts';

const VISIT = { compartments: 12, parcelsPerVisit: 10 };
const DAY_MS = 86_400_000;

/** What is rejected comes back with the next visit, into a bank that has been emptied meanwhile. */
export const retries: readonly ValidationCase[] = [
  {
    name: 'retries',
    scenario: {
      yaml: `
name: Everything is fetched before the next visit
days: 365
warmUp: 30
replications: 12
bank: { sizes: { S: { count: ${VISIT.compartments} } } }
arrivals: [{ visits: { at: ["09:00"], parcels: { poisson: ${VISIT.parcelsPerVisit} } } }]
pickupDelay: 20 h
deposit: { onReject: nextVisit }
`,
    },
    overrides: [],
    compare: (replications) => [
      {
        quantity: 'parcels kept a visit',
        simulated: meanOf(
          replications,
          (one) => total(one, ({ kept }) => kept) / (one.observedMs / DAY_MS),
        ),
        reference: exact(retryQueue(VISIT).waiting),
        source: 'bulk-service queue',
      },
      {
        quantity: 'attempts a parcel',
        simulated: ratioOf(
          replications,
          (one) => total(one, ({ attempts }) => attempts),
          (one) => total(one, ({ offered }) => offered),
        ),
        reference: exact(retryQueue(VISIT).attemptsPerParcel),
        source: '1 + kept ÷ offered',
      },
    ],
  },
];
