import { describe, expect, it } from 'vitest';
import { exactValues } from '../../../../sim/known/what-is-known.ts';
import { withDemand } from '../../../../sim/planning/capacity/with-demand.ts';
import type { Measure } from '../../../../sim/planning/outlook/appraisal.ts';
import { outlookOn } from '../../../../sim/planning/outlook/outlook.ts';
import { standingOf } from '../../../../sim/planning/standing.ts';
import { withMix } from '../../../../sim/planning/with-mix.ts';
import type { Target } from '../../../../sim/planning/target/target.ts';
import { lastingScenario } from '../capacity/lasting.ts';

const costs = { fixed: 10, column: 0, compartments: [1, 3], rejectedParcel: 0, years: 10 };
const scenario = {
  ...lastingScenario({
    sizes: [
      { name: 'S', count: 4 },
      { name: 'L', count: 4 },
    ],
    days: 14,
    warmUpDays: 7,
    replications: 3,
  }),
  costs,
};
const targets: readonly Target[] = [{ kind: 'blocking', size: undefined, limit: 0.1 }];
const problem = { scenario, targets, most: [9, 9], confidence: 0.95 };

describe('the outlook on a planned bank', () => {
  it('has what is exactly known of it, of its neighbours and of other worlds', async () => {
    const { planned, today, neighbours, worlds } = (await outlookOn(problem, [8, 8]))!;
    const known = (world: typeof scenario) => exactValues(world)!.total;
    expect(planned).toMatchObject({ mix: [8, 8], cost: 42 });
    const { total } = exactValues(withMix(scenario, [8, 8]))!;
    expect(planned.appraisal.total).toEqual({ ratio: total, lower: total, upper: total });
    expect(planned.appraisal.targets).toEqual([planned.appraisal.total]);
    const more = known(scenario) - total;
    expect(today.appraisal.differences).toEqual([{ ratio: more, lower: more, upper: more }]);
    expect(today).toMatchObject({ mix: [4, 4], cost: 26 });
    expect(today.appraisal.total.ratio).toBe(known(scenario));
    // A compartment more or less, or one in place of another; the cheapest first.
    expect(neighbours.map(({ mix, cost }) => [...mix, cost])).toEqual([
      [8, 7, 39],
      [9, 7, 40],
      [7, 8, 41],
      [9, 8, 43],
      [7, 9, 44],
      [8, 9, 45],
    ]);
    expect(worlds.map(({ change }) => Object.values(change).join(' '))).toEqual([
      ...['demand', 'dwell'].flatMap((kind) =>
        [0.7, 0.8, 0.9, 1.1, 1.2, 1.3].map((factor) => `${kind} ${factor}`),
      ),
      'strategy fallback',
      'strategy threshold',
    ]);
    const busy = worlds.find(({ change }) => change.kind === 'demand' && change.factor === 1.3)!;
    const longer = worlds.find(({ change }) => change.kind === 'dwell' && change.factor === 1.3)!;
    const busier = exactValues(withDemand(withMix(scenario, [8, 8]), 1.3))!.total;
    expect(busy.appraisal.total.ratio).toBeCloseTo(busier, 12);
    // Erlang B knows of their product only.
    expect(longer.appraisal.total.ratio).toBeCloseTo(busier, 12);
  });

  it('is simulated where it is not known, with common random numbers', async () => {
    const week: Target = { kind: 'rejected', per: 'week', limit: 5, share: 0.5 };
    const both = { ...problem, targets: [...targets, week] };
    const { planned, today, worlds } = (await outlookOn(both, [5, 5]))!;
    const [blocking, weeks] = planned.appraisal.targets;
    expect(planned.appraisal.rule).toBeUndefined();
    expect(blocking).toEqual(planned.appraisal.total);
    expect(blocking!.lower).toBeLessThan(exactValues(withMix(scenario, [5, 5]))!.total);
    expect(blocking!.upper).toBeGreaterThan(exactValues(withMix(scenario, [5, 5]))!.total);
    const width = ({ lower, upper }: Measure) => upper! - lower!;
    const [difference] = today.appraisal.differences;
    expect(difference!.ratio).toBeCloseTo(today.appraisal.total.ratio! - blocking!.ratio!, 12);
    // In pairs: narrower than either of the two alone.
    expect(width(difference!)).toBeLessThan(width(blocking!));
    expect(width(difference!)).toBeLessThan(width(today.appraisal.total));
    expect(weeks!.ratio! * 6).toBeCloseTo(Math.round(weeks!.ratio! * 6), 9);
    // The same parcels stay longer and longer.
    const ratios = worlds
      .filter(({ change }) => change.kind === 'dwell')
      .map(({ appraisal }) => appraisal.total.ratio!);
    expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
  });

  it('has columns next to columns, and no cost for a bank that they cannot make', async () => {
    const columns = { height: 4, slots: [1, 2] };
    const inColumns = { ...scenario, columns, costs: { ...costs, column: 5 } };
    const { planned, today, neighbours } = (await outlookOn(
      { ...problem, scenario: withMix(inColumns, [3, 4]) as typeof inColumns, most: [12, 12] },
      [8, 4],
    ))!;
    expect(planned.cost).toBe(10 + 4 * 5 + 8 + 12);
    expect(today.cost).toBe(Infinity);
    expect(neighbours.map(({ mix }) => mix)).toContainEqual([6, 5]);
  });

  it('is nothing if it is cut off', async () => {
    const week: Target = { kind: 'rejected', per: 'week', limit: 5, share: 0.5 };
    const cut = { ...problem, targets: [week] };
    expect(await outlookOn(cut, [5, 5], { isCancelled: () => true })).toBeUndefined();
  });
});

describe('the standing of a bank', () => {
  it('is clear only where the whole interval is on one side', () => {
    const between = (lower: number, upper: number) => ({ lower, upper });
    expect(standingOf(between(0.01, 0.03), 0.03)).toBe('meets');
    expect(standingOf(between(0.01, 0.03), 0.02)).toBe('unclear');
    expect(standingOf(between(0.01, 0.03), 0.01)).toBe('unclear');
    expect(standingOf(between(0.01, 0.03), 0.009)).toBe('misses');
    expect(standingOf({ lower: undefined, upper: undefined }, 0.5)).toBe('unclear');
  });
});
