import { describe, expect, it } from 'vitest';
import { compare } from '../../../../sim/experiment/comparison/comparison.ts';
import { runStudy } from '../../../../sim/experiment/run-study.ts';
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
