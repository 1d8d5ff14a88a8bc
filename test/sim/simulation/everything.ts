import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { DAY_MS, HOUR_MS } from '../../../sim/traffic/civil-time.ts';
import { testScenario } from '../../support/scenario.ts';

/** At that hour of every day. */
export const everyDay = (hour: number) =>
  [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, timeOfDayMs: hour * HOUR_MS }));

/** Everything that a scenario can have, at once, in a bank that is too small. */
export function everything(overrides: Partial<Scenario> = {}): Scenario {
  return testScenario({
    days: 60,
    sizes: [
      { name: 'S', count: 6 },
      { name: 'M', count: 4 },
      { name: 'L', count: 2 },
    ],
    mix: [0.5, 0.3, 0.2],
    strategy: { name: 'fallback', options: {}, within: 'random' },
    arrivals: [
      { kind: 'poisson', name: 'carriers', perDay: 6, profile: undefined },
      {
        kind: 'visits',
        name: 'van',
        times: everyDay(9.5),
        parcels: { poisson: { mean: 5 } },
      },
    ],
    dayFactor: { gamma: { mean: 1, cv: 0.3 } },
    pickupDelay: [1, 2, 3].map((days) => ({ lognormal: { mean: days * DAY_MS, cv: 1.5 } })),
    forgotten: 0.05,
    wrongCodes: { poisson: { mean: 0.4 } },
    pickupHours: { kind: 'open', spans: [{ fromMs: 7 * HOUR_MS, untilMs: 6 * DAY_MS }] },
    deposit: {
      handling: { exponential: { mean: 60_000 } },
      walkAway: 0.05,
      reservationTimeoutMs: 180_000,
      onReject: 'nextVisit',
    },
    staff: { rounds: everyDay(6) },
    faults: {
      timeToFailure: { exponential: { mean: 10 * DAY_MS } },
      repair: { exponential: { mean: DAY_MS } },
    },
    ...overrides,
  });
}
