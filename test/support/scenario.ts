import type { Scenario } from '../../sim/scenario/scenario.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** 2027-01-04, a Monday. */
export const MONDAY_MS = Date.UTC(2027, 0, 4);

/**
 * A scenario in which nothing out of the ordinary happens: ten doors of one size, ten parcels a day that
 * are deposited in one step and fetched a day later on average. Where sizes are given, each has its equal
 * share of the parcels and the same pickup delay.
 */
export function testScenario(overrides: Partial<Scenario> = {}): Scenario {
  const sizes = overrides.sizes ?? [{ name: 'S', count: 10 }];
  return {
    name: 'Test',
    description: undefined,
    startMs: MONDAY_MS,
    days: 28,
    warmUpDays: 0,
    replications: 1,
    seed: 1,
    sizes,
    strategy: { name: 'exact', options: {}, within: 'first' },
    mix: sizes.map(() => 1 / sizes.length),
    arrivals: [{ kind: 'poisson', name: 'poisson 1', perDay: 10, profile: undefined }],
    season: [],
    dayFactor: undefined,
    pickupDelay: sizes.map(() => ({ exponential: { mean: DAY_MS } })),
    forgotten: 0,
    wrongCodes: { deterministic: 0 },
    pickupHours: undefined,
    deposit: {
      handling: undefined,
      walkAway: 0,
      reservationTimeoutMs: 3 * MINUTE_MS,
      onReject: 'lost',
    },
    token: {
      validityMs: 7 * DAY_MS,
      rememberCodesMs: 30 * DAY_MS,
      rememberReservationsMs: DAY_MS,
    },
    staff: { rounds: [] },
    faults: undefined,
    ...overrides,
  };
}
