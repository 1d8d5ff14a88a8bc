import { describe, expect, it } from 'vitest';
import { compare, type LabelledStudy } from '../../../../sim/experiment/comparison/comparison.ts';
import { runStudy } from '../../../../sim/experiment/run-study.ts';
import { exactValues } from '../../../../sim/known/what-is-known.ts';
import type { Scenario } from '../../../../sim/scenario/scenario.ts';
import { meanInterval } from '../../../../sim/statistics/mean-interval.ts';
import { testScenario } from '../../../support/scenario.ts';

const size = (count: number) => [{ name: 'S', count }];
const study = async (label: string, count: number, replications = 8) => ({
  label,
  ...(await runStudy({
    scenario: testScenario({ sizes: size(count), days: 40, replications }),
  })),
});
const [eight, ten, same] = await Promise.all([
  study('eight', 8),
  study('ten', 10),
  study('same', 10),
]);

describe('a comparison', () => {
  it('finds the smaller bank worse, by what the two studies say apart', () => {
    const { variants, ranking, replications } = compare([ten, eight]);
    expect(replications).toBe(8);
    const [first, second] = variants;
    expect(first!.difference).toBeUndefined();
    const { total, sizes } = second!.difference!;
    const apart = second!.estimates.blocking.ratio! - first!.estimates.blocking.ratio!;
    expect(total.difference).toBeCloseTo(apart, 12);
    expect(sizes).toEqual([{ size: 'S', ...total }]);
    // One difference, so its confidence need not be shared.
    expect(total.confidence).toBeCloseTo(0.95, 12);
    expect(total.halfWidth).toBeLessThan(first!.estimates.blocking.halfWidth!);
    expect(ranking.designs.map(({ name, group }) => [name, group])).toEqual([
      ['ten', 1],
      ['eight', 2],
    ]);
  });

  it('shares its confidence among the differences that it tells', () => {
    const { variants } = compare([ten, eight, same]);
    expect(variants[1]!.difference!.total.confidence).toBeCloseTo(0.975, 12);
  });

  it('does not part what never differed', () => {
    const [first, second] = compare([ten, same]).ranking.designs;
    expect([first!.group, second!.group]).toEqual([1, 1]);
    expect(second!.fromBest).toMatchObject({ difference: 0, halfWidth: 0 });
  });
});

describe('a comparison of improved estimates', async () => {
  const spilling = (strategy: string, counts = [4, 3, 2]) =>
    testScenario({
      days: 150,
      warmUpDays: 10,
      replications: 40,
      sizes: ['S', 'M', 'L'].map((name, index) => ({ name, count: counts[index]! })),
      mix: [0.5, 0.3, 0.2],
      arrivals: [{ kind: 'poisson', name: 'all', perDay: 7, profile: undefined }],
      strategy: {
        name: strategy,
        options: strategy === 'threshold' ? { r: 1 } : {},
        within: 'first',
      },
      token: { ...testScenario().token, validityMs: 3650 * 86_400_000 },
    });
  const runAs = async (label: string, scenario: Scenario) => ({
    label,
    ...(await runStudy({ scenario, varianceReduction: 'auto' })),
  });
  const [fallback, threshold] = [spilling('fallback'), spilling('threshold')];
  const studies = [await runAs('fallback', fallback), await runAs('threshold', threshold)];

  it('finds the difference that is exactly known, with less variance than counts', () => {
    const { of, variants, ranking } = compare(studies);
    expect(of).toBe('improved');
    const [a, b] = [exactValues(fallback)!, exactValues(threshold)!];
    const { total, sizes } = variants[1]!.difference!;
    const counted = compare(studies.map(withoutExpectations)).variants[1]!.difference!;
    const rows = [
      [total, b.total - a.total, counted.total],
      ...sizes.map((size, n) => [size, b.sizes[n]! - a.sizes[n]!, counted.sizes[n]!] as const),
    ] as const;
    for (const [found, exact, plain] of rows) {
      expect(found.of).toBe('improved');
      expect(plain.of).toBe('blocking');
      expect(Math.abs(found.difference! - exact)).toBeLessThan(1.5 * found.halfWidth!);
      expect(found.halfWidth).toBeLessThan(plain.halfWidth!);
    }
    expect(ranking.designs[0]!.ratio).toBe(variants[0]!.estimates.improved!.total!.estimate);
    expect(ranking.bestTwo!.difference).toBeCloseTo(Math.abs(total.difference!), 12);
  });

  it('is of counts for all where one variant has no improved estimate', async () => {
    const crowded = await runAs('crowded', spilling('fallback', [1, 1, 1]));
    const { of, variants, ranking } = compare([studies[0]!, crowded]);
    expect(of).toBe('blocking');
    expect(variants[1]!.difference!.total.of).toBe('blocking');
    expect(ranking.designs[0]!.ratio).toBe(variants[0]!.estimates.blocking.ratio);
  });

  it('is of counts where replications are too few for a control', () => {
    const few = (count: number) =>
      studies.map((each) => ({ ...each, replications: each.replications.slice(0, count) }));
    expect([compare(few(9)).of, compare(few(10)).of]).toEqual(['blocking', 'improved']);
  });

  it('tells how differently the bank is used, pair by pair', () => {
    const { use } = compare(studies).variants[1]!.difference!;
    const [first, second] = studies.map(({ replications }) =>
      replications.map(({ sizes }) =>
        sizes.reduce((sum, { meanInState }) => sum + meanInState.occupied, 0),
      ),
    );
    const apart = second!.map((occupied, pair) => occupied - first![pair]!);
    expect(use.occupied).toEqual(meanInterval(apart, 1 - 0.05 / 3));
    expect(use.driverMinutesPerDay).toMatchObject({ mean: 0, halfWidth: 0 });
    const busiest = studies.map(({ replications }) =>
      replications.map(({ doorOpenings }) => Math.max(...doorOpenings) / 150),
    );
    const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / 40;
    expect(use.busiestDoorPerDay.mean).toBeCloseTo(mean(busiest[1]!) - mean(busiest[0]!), 12);
  });
});

function withoutExpectations(study: LabelledStudy): LabelledStudy {
  const replications = study.replications.map(({ expectedRejections, ...seen }) => seen);
  return { ...study, replications };
}
