import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../sim/traffic/civil-time.ts';
import { meanArrivals } from '../../../sim/traffic/mean-arrivals.ts';
import { MONDAY_MS, testScenario } from '../../support/scenario.ts';

const scenario = testScenario({
  arrivals: [
    { kind: 'poisson', name: 'day and night', perDay: 24, profile: undefined },
    {
      kind: 'poisson',
      name: 'Monday noon',
      perDay: 1,
      profile: Array.from({ length: 168 }, (_, hour) => (hour === 12 ? 168 : 0)),
    },
    {
      kind: 'visits',
      name: 'van',
      times: [0, 1].map((weekday) => ({ weekday, timeOfDayMs: 0 })),
      parcels: { poisson: { mean: 5 } },
    },
  ],
  season: [{ fromMs: MONDAY_MS + DAY_MS, untilMs: MONDAY_MS + 2 * DAY_MS, factor: 3 }],
  dayFactor: { gamma: { mean: 1, cv: 0.5 } },
});

describe('mean arrivals', () => {
  const { hours, visits } = meanArrivals(scenario, MONDAY_MS, MONDAY_MS + 2 * DAY_MS);

  it('are those of all Poisson processes in each hour, profile and season included', () => {
    const expected = [1, 3].flatMap((season, day) =>
      Array.from({ length: 24 }, (_, hour) => ({
        atMs: MONDAY_MS + day * DAY_MS + hour * HOUR_MS,
        parcels: expect.closeTo(day === 0 && hour === 12 ? 1 + 7 : season, 10),
      })),
    );
    expect(hours).toEqual(expected);
  });

  it('are those of each visit after the first instant, at which the simulation makes none', () => {
    expect(visits).toEqual([{ atMs: MONDAY_MS + DAY_MS, parcels: 15 }]);
  });
});
