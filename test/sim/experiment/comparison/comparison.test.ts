import { describe, expect, it } from 'vitest';
import { compare } from '../../../../sim/experiment/comparison/comparison.ts';
import {
  eachOf,
  pairedDifference,
} from '../../../../sim/experiment/comparison/paired-difference.ts';
import { rankingOf } from '../../../../sim/experiment/comparison/ranking.ts';
import { runStudy } from '../../../../sim/experiment/run-study.ts';
import { meanInterval } from '../../../../sim/statistics/mean-interval.ts';
import { testScenario } from '../../../support/scenario.ts';

const totals = (numerators: readonly number[]) =>
  numerators.map((numerator) => ({ numerator, denominator: 100 }));

describe('a paired difference', () => {
  it('is the interval of the mean difference where all denominators are alike', () => {
    const [a, b] = [
      [9, 14, 11, 20],
      [5, 9, 8, 13],
    ];
    const { mean, halfWidth } = meanInterval(
      a.map((each, i) => (each - b[i]!) / 100),
      0.9,
    );
    const paired = pairedDifference(totals(a), totals(b), 0.9);
    expect(paired.difference).toBeCloseTo(mean, 12);
    expect(paired.halfWidth).toBeCloseTo(halfWidth!, 12);
  });

  it('forgets what both have in common', () => {
    const a = [10, 50, 20, 90];
    expect(pairedDifference(totals(a), totals(a), 0.95)).toEqual({ difference: 0, halfWidth: 0 });
    const shifted = pairedDifference(totals(a.map((each) => each + 1)), totals(a), 0.95);
    expect(shifted.difference).toBeCloseTo(0.01, 12);
    expect(shifted.halfWidth).toBeLessThan(1e-12);
  });

  it('says no more than it knows', () => {
    const none = [{ numerator: 0, denominator: 0 }];
    expect(pairedDifference(none, none, 0.95)).toEqual({});
    expect(pairedDifference(totals([3]), totals([2]), 0.95).halfWidth).toBeUndefined();
  });

  it('has its confidence shared among several', () => {
    expect(eachOf(1, 0.95)).toBeCloseTo(0.95, 12);
    expect(eachOf(5, 0.95)).toBeCloseTo(0.99, 12);
  });
});

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
    expect(total.halfWidth).toBeLessThan(first!.estimates.blocking.halfWidth!);
    expect(ranking.map(({ label }) => label)).toEqual(['ten', 'eight']);
    expect(ranking[1]!.after).toEqual({ kind: 'worse' });
  });

  it('calls alike what never differed', () => {
    const { ranking } = compare([ten, same]);
    expect(ranking[1]).toEqual({
      label: 'same',
      after: { kind: 'alike' },
      againstFirst: { kind: 'alike' },
    });
  });

  it('does not call alike what has rejected nothing yet', async () => {
    const [one, other] = await Promise.all([study('one', 60, 2), study('other', 70, 2)]);
    expect(compare([one, other]).ranking[1]!.after).toEqual({ kind: 'open' });
  });

  it('names no winner that it cannot tell, but how many replications might', () => {
    const one = { ...ten, replications: ten.replications.slice(0, 3), label: 'one' };
    const other = { ...ten, replications: ten.replications.slice(3, 6), label: 'other' };
    const [, second] = rankingOf([one, other], 0.95);
    expect(second!.after).toMatchObject({ kind: 'open' });
    const { after } = second!;
    if (after?.kind === 'open') expect(after.moreReplications).toBeGreaterThan(0);
    const alone = (found: typeof ten) => ({
      ...found,
      replications: found.replications.slice(0, 1),
    });
    expect(rankingOf([alone(ten), alone(eight)], 0.95)[1]!.after).toEqual({ kind: 'open' });
  });
});
