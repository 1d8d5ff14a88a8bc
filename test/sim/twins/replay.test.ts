import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../sim/known/facts.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { meanInterval } from '../../../sim/statistics/mean-interval.ts';
import { TWINS, type TwinName } from '../../../sim/twins/registry.ts';
import { replay } from '../../../sim/twins/replay.ts';
import { twinModelOf } from '../../../sim/twins/twin-model.ts';
import { DAY_MS } from '../../../sim/traffic/civil-time.ts';
import { testScenario } from '../../support/scenario.ts';

const NAMES = Object.keys(TWINS) as TwinName[];
const REPLICATIONS = 800;

/** No warm-up at all: a twin that did not start as in its long run would be far from its mean. */
function scenarioOf(overrides: Partial<Scenario> = {}): Scenario {
  return testScenario({
    days: 4,
    sizes: [
      { name: 'S', count: 4 },
      { name: 'M', count: 3 },
      { name: 'L', count: 2 },
    ],
    mix: [0.5, 0.3, 0.2],
    ...overrides,
  });
}

describe.each<[string, Scenario]>([
  ['exponential holds', scenarioOf()],
  [
    'a hold for each size, forgotten parcels, walk-aways and two sources',
    scenarioOf({
      pickupDelay: [
        { lognormal: { mean: DAY_MS, cv: 1.4 } },
        { deterministic: DAY_MS / 2 },
        { gamma: { mean: 2 * DAY_MS, cv: 0.5 } },
      ],
      arrivals: [6, 5].map((perDay) => ({
        kind: 'poisson',
        name: `${perDay} a day`,
        perDay,
        profile: undefined,
      })),
      forgotten: 0.03,
      token: { ...testScenario().token, validityMs: 3 * DAY_MS },
      deposit: { ...testScenario().deposit, walkAway: 0.2 },
    }),
  ],
])('twins with %s', (_, scenario) => {
  const model = twinModelOf(factsOf(scenario));
  const seen = Array.from({ length: REPLICATIONS }, (__, index) =>
    replay({ scenario, replication: index + 1, model, twins: NAMES }),
  );

  it.each(NAMES)('have exactly the means that are said of them: %s', (name) => {
    TWINS[name].means(factsOf(scenario)).forEach((known, size) => {
      const values = seen.map((twins) => twins[name]![size]!);
      const { mean, standardDeviation } = meanInterval(values, 0.95);
      const standardError = standardDeviation! / Math.sqrt(REPLICATIONS);
      expect(standardError / known).toBeLessThan(0.05);
      expect(Math.abs(mean - known) / standardError).toBeLessThan(4);
    });
  });
});

it('have a bank that is never full in step with profile, season, day factors and visits', () => {
  const scenario = scenarioOf({
    warmUpDays: 1,
    arrivals: [
      {
        kind: 'poisson',
        name: 'singles',
        perDay: 5,
        profile: Array.from({ length: 168 }, (_, hour) => (hour % 24 < 12 ? 2 : 0)),
      },
      {
        kind: 'visits',
        name: 'van',
        times: [0, 2, 3].map((weekday) => ({ weekday, timeOfDayMs: 0 })),
        parcels: { poisson: { mean: 6 } },
      },
    ],
    season: [{ fromMs: scenarioOf().startMs, untilMs: scenarioOf().startMs + DAY_MS, factor: 3 }],
    dayFactor: { gamma: { mean: 1, cv: 0.5 } },
    pickupDelay: [1, 2, 3].map((days) => ({ lognormal: { mean: days * DAY_MS, cv: 1 } })),
    forgotten: 0.1,
    deposit: { ...testScenario().deposit, walkAway: 0.2 },
  });
  const facts = factsOf(scenario);
  const model = twinModelOf(facts);
  const seen = Array.from({ length: REPLICATIONS }, (_, index) =>
    replay({ scenario, replication: index + 1, model, twins: ['endless'] }),
  );
  TWINS.endless.means(facts).forEach((known, size) => {
    const values = seen.map(({ endless }) => endless![size]!);
    const { mean, standardDeviation } = meanInterval(values, 0.95);
    const standardError = standardDeviation! / Math.sqrt(REPLICATIONS);
    expect(standardError / known).toBeLessThan(0.05);
    expect(Math.abs(mean - known) / standardError).toBeLessThan(4);
  });
});

it('does not depend on which other twins there are', () => {
  const scenario = scenarioOf();
  const model = twinModelOf(factsOf(scenario));
  const all = replay({ scenario, replication: 1, model, twins: NAMES });
  for (const name of NAMES) {
    const alone = replay({ scenario, replication: 1, model, twins: [name] });
    expect(alone).toEqual({ [name]: all[name] });
  }
});
