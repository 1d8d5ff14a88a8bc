import { exponential } from '../../sim/theory/lifetimes/exponential.ts';
import { reservationRace } from '../../sim/theory/reservation-race.ts';
import { blockingOf, exact, ratioOf, total, type ValidationCase } from './case.ts';

/** Of 4 000 simulated years, good to ± 0.0002; Erlang B on the mean hold is .17043/.14102/.33588. */
const LONG_RUN = [
  { name: 'S', blocking: 0.17045 },
  { name: 'M', blocking: 0.14115 },
  { name: 'L', blocking: 0.3359 },
];
const LONG_RUN_ERROR = 0.0001;

const RACE = reservationRace({
  handling: exponential(45),
  walkAway: 0.03,
  timeout: 180,
});

/** Reservations, time-outs, expiry and staff rounds together. */
export const fullLifecycle: readonly ValidationCase[] = [
  {
    name: 'full-lifecycle',
    scenario: { example: 'full-lifecycle.yaml' },
    overrides: ['replications=20', 'days=60'],
    full: ['days=10000'],
    compare: (replications) => [
      ...LONG_RUN.map(({ name, blocking }, size) => ({
        quantity: `blocking of ${name}`,
        simulated: blockingOf(replications, size),
        reference: { value: blocking, standardError: LONG_RUN_ERROR },
        source: 'a long run of another program',
      })),
      {
        quantity: 'reservations cancelled',
        simulated: ratioOf(
          replications,
          (one) => total(one, ({ walkedAway, lateConfirms }) => walkedAway + lateConfirms),
          (one) => total(one, ({ accepted }) => accepted),
        ),
        reference: exact(RACE.cancelled),
        source: 'w + (1 − w)·P(H > 3 min)',
      },
    ],
  },
];
