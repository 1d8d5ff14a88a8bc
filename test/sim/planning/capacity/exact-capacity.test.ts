import { describe, expect, it } from 'vitest';
import { exactValues } from '../../../../sim/known/what-is-known.ts';
import { exactCapacity } from '../../../../sim/planning/capacity/exact-capacity.ts';
import { withDemand } from '../../../../sim/planning/capacity/with-demand.ts';
import type { Target } from '../../../../sim/planning/target/target.ts';
import { offeredLoadFor } from '../../../../sim/theory/erlang-b-inverse.ts';
import { lastingScenario } from './lasting.ts';

const blocking = (limit: number, size?: string): Target => ({ kind: 'blocking', size, limit });
const TWO_SIZES = [
  { name: 'S', count: 6 },
  { name: 'L', count: 4 },
];
const fallback = { name: 'fallback', options: {}, within: 'first' };

describe('what a bank carries, exactly', () => {
  it.each([1, 10, 40, 300])('is the inverse of Erlang B for %i compartments', (count) => {
    const scenario = lastingScenario({ sizes: [{ name: 'S', count }] });
    // Ten parcels a day that stay for a day: ten erlangs.
    expect(exactCapacity(scenario, [blocking(0.01)])).toEqual({
      kind: 'exact',
      factor: offeredLoadFor(0.01, count) / 10,
      binding: 0,
      rule: 'erlang-b',
    });
  });

  it('is what the size that gives out first carries', () => {
    const scenario = lastingScenario({ sizes: TWO_SIZES, mix: [0.5, 0.5] });
    const targets = [blocking(0.02, 'S'), blocking(0.02, 'L')];
    expect(exactCapacity(scenario, targets)).toMatchObject({
      factor: offeredLoadFor(0.02, 4) / 5,
      binding: 1,
    });
  });

  it.each([
    ['of all sizes together', lastingScenario({ sizes: TWO_SIZES }), blocking(0.03)],
    ['of the chain', lastingScenario({ sizes: TWO_SIZES, strategy: fallback }), blocking(0.03)],
    [
      'of a size in the chain',
      lastingScenario({ sizes: TWO_SIZES, strategy: fallback }),
      blocking(0.001, 'L'),
    ],
  ])('is where the blocking %s is at its limit', (_, scenario, target) => {
    const { factor } = exactCapacity(scenario, [target])!;
    const there = exactValues(withDemand(scenario, factor))!;
    const ratio = target.kind === 'blocking' && target.size ? there.sizes[1]! : there.total;
    const { limit } = target;
    expect(ratio / limit).toBeCloseTo(1, 9);
  });

  it('is nothing without room, and without end where nobody comes or nothing is asked', () => {
    const sizes = [TWO_SIZES[0]!, { name: 'L', count: 0 }];
    const factorOf = (mix: readonly number[], ...targets: readonly Target[]) =>
      exactCapacity(lastingScenario({ sizes, mix }), targets)!.factor;
    expect(factorOf([0.5, 0.5], blocking(0.02, 'L'))).toBe(0);
    expect(factorOf([0.5, 0.5], blocking(0.02))).toBe(0);
    expect(factorOf([1, 0], blocking(0.02, 'L'))).toBe(Infinity);
    expect(factorOf([1, 0], blocking(1))).toBe(Infinity);
    expect(factorOf([1, 0], blocking(0))).toBe(0);
  });

  it('is not known of weeks, nor of what no rule knows', () => {
    const week: Target = { kind: 'rejected', per: 'week', limit: 5, share: 0.95 };
    expect(exactCapacity(lastingScenario(), [blocking(0.01), week])).toBeUndefined();
    const season = [{ fromMs: 0, untilMs: 1, factor: 2 }];
    expect(exactCapacity(lastingScenario({ season }), [blocking(0.01)])).toBeUndefined();
  });
});
