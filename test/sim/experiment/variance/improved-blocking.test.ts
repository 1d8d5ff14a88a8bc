import { describe, expect, it } from 'vitest';
import { oneDoorBlocking } from '../../../../bench/coverage/worlds/one-door.ts';
import { blockingTotals } from '../../../../sim/experiment/comparison/blocking-totals.ts';
import { runStudy } from '../../../../sim/experiment/run-study.ts';
import type { Study } from '../../../../sim/experiment/study.ts';
import {
  type ImprovedInterval,
  improvedBlocking,
} from '../../../../sim/experiment/variance/improved-blocking.ts';
import { exactValues } from '../../../../sim/known/what-is-known.ts';
import type { Scenario } from '../../../../sim/scenario/scenario.ts';
import { ratioInterval } from '../../../../sim/statistics/ratio-interval.ts';
import { studentTQuantile } from '../../../../sim/statistics/student-t.ts';
import { DAY_MS, HOUR_MS } from '../../../../sim/traffic/civil-time.ts';
import { testScenario } from '../../../support/scenario.ts';

const CONFIDENCE = 0.95;
const { token } = testScenario();

/** Small banks with a known answer, after a warm-up. */
function scenarioOf(overrides: Partial<Scenario> = {}): Scenario {
  return testScenario({
    days: 150,
    warmUpDays: 10,
    replications: 40,
    sizes: ['S', 'M', 'L'].map((name, index) => ({ name, count: 4 - index })),
    mix: [0.5, 0.3, 0.2],
    arrivals: [{ kind: 'poisson', name: 'all', perDay: 7, profile: undefined }],
    strategy: { name: 'fallback', options: {}, within: 'first' },
    token: { ...token, validityMs: 3650 * DAY_MS },
    ...overrides,
  });
}

const run = (scenario: Scenario) => runStudy({ scenario, varianceReduction: 'auto' });

const cut = ({ scenario, replications }: Study, count: number): Study => ({
  scenario,
  replications: replications.slice(0, count),
});

describe.each<[string, Partial<Scenario>, least: number]>([
  ['fallback', {}, 4],
  ['threshold', { strategy: { name: 'threshold', options: { r: 1 }, within: 'first' } }, 4],
  [
    'fallback, and a dwell for each size',
    { pickupDelay: [0.5, 1, 2].map((days) => ({ exponential: { mean: days * DAY_MS } })) },
    4,
  ],
  [
    'exact match with lognormal dwells',
    {
      strategy: { name: 'exact', options: {}, within: 'first' },
      pickupDelay: [1, 1, 1].map(() => ({ lognormal: { mean: DAY_MS, cv: 1 } })),
    },
    1.5,
  ],
])('the improved blocking of %s', (_, overrides, least) => {
  it('is what is exactly known, with less variance', async () => {
    const scenario = scenarioOf(overrides);
    const study = await run(scenario);
    const { sizes, total } = improvedBlocking(study, CONFIDENCE)!;
    const known = exactValues(scenario)!;
    const rows: (readonly [ImprovedInterval | null, number])[] = [
      ...sizes.map((size, index) => [size, known.sizes[index]!] as const),
      [total, known.total],
    ];
    for (const [interval, exact] of rows) {
      const standardError =
        interval!.halfWidth / studentTQuantile((1 + CONFIDENCE) / 2, scenario.replications - 3);
      expect(Math.abs(interval!.estimate - exact) / standardError).toBeLessThan(4);
      expect(interval!.varianceReduction).toBeGreaterThan(1);
    }
    expect(total!.varianceReduction).toBeGreaterThan(least);
  });
});

/** Quiet nights, and a visit in the morning of five days. */
const UNSTEADY: Partial<Scenario> = {
  sizes: [{ name: 'S', count: 1 }],
  mix: [1],
  arrivals: [
    {
      kind: 'poisson',
      name: 'all',
      perDay: 4,
      profile: Array.from({ length: 168 }, (_, hour) => (hour % 24 < 8 ? 0 : 1.5)),
    },
    {
      kind: 'visits',
      name: 'van',
      times: [0, 1, 2, 3, 4].map((weekday) => ({ weekday, timeOfDayMs: 9 * HOUR_MS })),
      parcels: { deterministic: 1 },
    },
  ],
  pickupDelay: [{ exponential: { mean: 3 * HOUR_MS } }],
};
const { startMs } = testScenario();

describe.each<[string, Partial<Scenario>, string[], dwellHours?: number]>([
  ['a profile and visits', {}, ['time-average', 'endless']],
  ['visits alone', { arrivals: UNSTEADY.arrivals!.slice(1) }, ['endless'], 24],
  [
    'a season',
    {
      arrivals: UNSTEADY.arrivals!.slice(0, 1),
      season: [{ fromMs: startMs + 20 * DAY_MS, untilMs: startMs + 50 * DAY_MS, factor: 3 }],
    },
    ['time-average', 'endless'],
  ],
])('the improved blocking of one door with %s', (_, overrides, by, dwellHours = 3) => {
  it('is what is exactly known, with less variance', async () => {
    const pickupDelay = [{ exponential: { mean: dwellHours * HOUR_MS } }];
    const settings = { days: 100, replications: 200, pickupDelay };
    const scenario = scenarioOf({ ...UNSTEADY, ...settings, ...overrides });
    const found = improvedBlocking(await run(scenario), CONFIDENCE)!;
    const { estimate, halfWidth, varianceReduction } = found.total!;
    const exact = oneDoorBlocking(scenario, dwellHours * HOUR_MS);
    expect(found.by).toEqual(by);
    // Five standard errors of 1 % at the most: a rate or a visit left out would be seen.
    expect(halfWidth / exact).toBeLessThan(0.03);
    expect(Math.abs(estimate - exact)).toBeLessThan(2 * halfWidth);
    expect(varianceReduction).toBeGreaterThan(1.2);
  });
});

it('weighs the time by the demand of the very day', async () => {
  const scenario = scenarioOf({
    ...UNSTEADY,
    arrivals: UNSTEADY.arrivals!.slice(0, 1),
    dayFactor: { gamma: { mean: 1, cv: 0.8 } },
    replications: 200,
  });
  const study = await run(scenario);
  const { estimate, halfWidth } = improvedBlocking(study, CONFIDENCE)!.total!;
  const { ratio, halfWidth: counted } = ratioInterval(blockingTotals(study), CONFIDENCE);
  const steady = oneDoorBlocking({ ...scenario, dayFactor: undefined }, 3 * HOUR_MS);
  // Busy days reject more, and have more parcels: both are as counted, and far from a day like any other.
  expect(Math.abs(estimate - ratio!)).toBeLessThan(1.5 * counted!);
  expect(estimate - steady).toBeGreaterThan(5 * halfWidth);
});

describe('the improved blocking', async () => {
  const study = await run(scenarioOf({ replications: 30 }));

  it('uses fewer controls where replications are few', () => {
    const by = (count: number) => improvedBlocking(cut(study, count), CONFIDENCE)!.by;
    expect(by(30)).toEqual(['time-average', 'repack', 'endless']);
    expect(by(29)).toEqual(['time-average', 'repack']);
    expect(by(5)).toEqual(['time-average', 'repack']);
    expect(by(4)).toEqual(['time-average']);
  });

  it('says nothing of one replication, or where rejections are few', async () => {
    expect(improvedBlocking(cut(study, 1), CONFIDENCE)!.total).toBeNull();
    const sizes = ['S', 'M', 'L'].map((name) => ({ name, count: 9 }));
    const roomy = improvedBlocking(await run(scenarioOf({ sizes, replications: 8 })), CONFIDENCE);
    expect(roomy).toMatchObject({ sizes: [null, null, null], total: null });
  });

  it('is there only if it was asked for, and has no effect on what else is seen', async () => {
    const scenario = scenarioOf({ replications: 2 });
    const plain = await runStudy({ scenario });
    expect(improvedBlocking(plain, CONFIDENCE)).toBeUndefined();
    const rest = cut(study, 2).replications.map(({ twins, expectedRejections, ...seen }) => seen);
    expect(rest).toEqual(plain.replications);
  });
});
