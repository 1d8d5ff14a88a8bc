import { describe, expect, it } from 'vitest';
import { runStudy } from '../../../../sim/experiment/run-study.ts';
import type { Study } from '../../../../sim/experiment/study.ts';
import {
  type ImprovedInterval,
  improvedBlocking,
} from '../../../../sim/experiment/variance/improved-blocking.ts';
import { exactValues } from '../../../../sim/known/what-is-known.ts';
import type { Scenario } from '../../../../sim/scenario/scenario.ts';
import { studentTQuantile } from '../../../../sim/statistics/student-t.ts';
import { DAY_MS } from '../../../../sim/traffic/civil-time.ts';
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
    const rest = cut(study, 2).replications.map(({ twins, blockedShares, ...seen }) => seen);
    expect(rest).toEqual(plain.replications);
  });
});
