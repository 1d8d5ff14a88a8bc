import { describe, expect, it } from 'vitest';
import { Cancelled } from '../../../../sim/planning/cancelled.ts';
import { frontierAround } from '../../../../sim/planning/outlook/frontier.ts';
import { prospectsOf } from '../../../../sim/planning/outlook/prospects.ts';
import { plan } from '../../../../sim/planning/plan.ts';
import type { Target } from '../../../../sim/planning/target/target.ts';
import { lastingScenario } from '../capacity/lasting.ts';

const scenario = {
  ...lastingScenario({
    sizes: [
      { name: 'S', count: 4 },
      { name: 'L', count: 4 },
    ],
  }),
  costs: { fixed: 10, column: 0, compartments: [1, 3], rejectedParcel: 0, years: 10 },
};
const blocking = (limit: number): Target => ({ kind: 'blocking', size: undefined, limit });
const problem = {
  scenario,
  targets: [blocking(0.1)],
  most: [20, 20],
  confidence: 0.95,
  indifference: 0.1,
};

describe('the frontier around a plan', () => {
  it('has the cheapest banks of looser and of stricter limits', async () => {
    const points = await frontierAround(problem);
    expect(points.map(({ times }) => times)).toEqual([4, 2, 0.5, 0.25]);
    for (const { times, targets, bank } of points) {
      expect(targets).toEqual([blocking(0.1 * times)]);
      const found = await plan({ ...problem, targets });
      expect(found).toMatchObject({ status: 'found', bank: { mix: bank!.mix, cost: bank!.cost } });
    }
    const costs = points.map(({ bank }) => bank!.cost);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  });

  it('leaves out limits that everything would meet, and has no bank where none is large enough', async () => {
    const loose = await frontierAround({ ...problem, targets: [blocking(0.3)], most: [7, 7] });
    expect(loose.map(({ times, bank }) => [times, bank === undefined])).toEqual([
      [2, false],
      [0.5, false],
      [0.25, true],
    ]);
  });

  it('is looked at only if it is asked for, and is cut off with all the rest', async () => {
    const without = await prospectsOf(problem, [8, 7], {});
    expect(without.outlook).toBeDefined();
    expect(without.frontier).toBeUndefined();
    expect((await prospectsOf(problem, [8, 7], { hasFrontier: true })).frontier).toHaveLength(4);
    const cut = { isCancelled: () => true, hasFrontier: true };
    expect((await prospectsOf(problem, [8, 7], cut)).frontier).toBeUndefined();
    await expect(frontierAround(problem, cut)).rejects.toThrow(Cancelled);
  });
});
