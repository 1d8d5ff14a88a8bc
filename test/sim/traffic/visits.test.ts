import { describe, expect, it } from 'vitest';
import type { DistributionSpec } from '../../../sim/distributions/distribution.ts';
import { createStream } from '../../../sim/random/stream.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { DAY_MS, HOUR_MS, WEEK_MS } from '../../../sim/traffic/civil-time.ts';
import { createDemand } from '../../../sim/traffic/demand.ts';
import { createVisits } from '../../../sim/traffic/visits.ts';
import { MONDAY_MS, testScenario } from '../../support/scenario.ts';

/** At 09:30 from Monday to Thursday. */
const times = [0, 1, 2, 3].map((weekday) => ({ weekday, timeOfDayMs: 9.5 * HOUR_MS }));

function create(parcels: DistributionSpec, season: Scenario['season'] = []) {
  return createVisits(
    { kind: 'visits', name: 'v', times, parcels },
    createDemand(testScenario({ season }), 1),
    createStream({ seed: 1, replication: 1, source: 'v', purpose: 'batch' }),
  );
}

/** The batches of so many visits, four a week. */
function batches(count: number, ...setup: Parameters<typeof create>): number[] {
  const visits = create(...setup);
  let atMs = MONDAY_MS;
  return Array.from({ length: count }, () => {
    atMs = visits.nextAfter(atMs);
    return visits.parcels(atMs);
  });
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const always = (factor: number) => [{ fromMs: MONDAY_MS, untilMs: MONDAY_MS * 2, factor }];

describe('visits', () => {
  it('are at their times, week after week', () => {
    const visits = create({ deterministic: 1 });
    const found: number[] = [];
    for (let atMs = MONDAY_MS - 1; found.length < 6; found.push(atMs)) {
      atMs = visits.nextAfter(atMs);
    }
    expect(found.map((atMs) => (atMs - MONDAY_MS) / HOUR_MS)).toEqual([
      9.5,
      24 + 9.5,
      48 + 9.5,
      72 + 9.5,
      168 + 9.5,
      168 + 24 + 9.5,
    ]);
  });

  it('bring whole numbers of parcels from their distribution', () => {
    expect(batches(3, { deterministic: 12 })).toEqual([12, 12, 12]);
    const counts = batches(4_000, { poisson: { mean: 12 } });
    expect(counts.every(Number.isInteger)).toBe(true);
    expect(Math.abs(mean(counts) - 12) / Math.sqrt(12 / 4_000)).toBeLessThan(4);
  });

  it('bring more in a busy season if their count is Poisson', () => {
    const counts = batches(4_000, { poisson: { mean: 12 } }, always(3));
    expect(Math.abs(mean(counts) - 36) / Math.sqrt(36 / 4_000)).toBeLessThan(4);
    const variance = mean(counts.map((count) => (count - mean(counts)) ** 2));
    expect(Math.abs(variance / 36 - 1) / Math.sqrt(2 / 4_000)).toBeLessThan(4);
  });

  it('bring nothing without demand', () => {
    expect(batches(10, { poisson: { mean: 12 } }, always(0))).toEqual(new Array(10).fill(0));
  });

  it.each<[DistributionSpec]>([
    [{ deterministic: 5 }],
    [
      {
        discrete: [
          { value: 2, share: 0.5 },
          { value: 9, share: 0.5 },
        ],
      },
    ],
  ])('bring the same whatever the season if their count is %j', (parcels) => {
    expect(batches(50, parcels, always(3))).toEqual(batches(50, parcels));
  });

  it('draw once a visit: a busy day changes its own batches, and none after', () => {
    const plain = batches(12, { poisson: { mean: 12 } });
    const secondDay = { fromMs: MONDAY_MS + DAY_MS, untilMs: MONDAY_MS + 2 * DAY_MS, factor: 3 };
    const busy = batches(12, { poisson: { mean: 12 } }, [secondDay]);
    expect(busy[1]).toBeGreaterThan(plain[1]!);
    expect(busy.toSpliced(1, 1)).toEqual(plain.toSpliced(1, 1));
    const nextWeek = { fromMs: MONDAY_MS + WEEK_MS, untilMs: MONDAY_MS + 2 * WEEK_MS, factor: 0 };
    const pause = batches(12, { poisson: { mean: 12 } }, [nextWeek]);
    expect(pause).toEqual(plain.map((count, n) => (n >= 4 && n < 8 ? 0 : count)));
  });
});
