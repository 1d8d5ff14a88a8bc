import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { DAY_MS } from '../../../sim/traffic/civil-time.ts';
import { createDemand } from '../../../sim/traffic/demand.ts';
import { MONDAY_MS, testScenario } from '../../support/scenario.ts';

const day = (n: number) => MONDAY_MS + n * DAY_MS;
const demandOf = (overrides: Partial<Scenario>, replication = 1) =>
  createDemand(testScenario(overrides), replication);
const factors = (days: readonly number[], overrides: Partial<Scenario>, replication?: number) => {
  const demand = demandOf(overrides, replication);
  return days.map((n) => demand.factorOf(day(n)));
};
const firstDays = (count: number) => Array.from({ length: count }, (_, n) => n);

const dayFactor = { gamma: { mean: 1, cv: 0.2 } };

describe('demand', () => {
  it('is constant without season and day factor, and only then', () => {
    expect(demandOf({}).constant).toBe(true);
    expect(factors([0, 1, 400], {})).toEqual([1, 1, 1]);
    expect(demandOf({ dayFactor }).constant).toBe(false);
    expect(demandOf({ season: [{ fromMs: 0, untilMs: 1, factor: 1 }] }).constant).toBe(false);
  });

  it('follows the season: from the first day of a span to the one before its end', () => {
    const season = [{ fromMs: day(2), untilMs: day(4), factor: 3 }];
    expect(factors([1, 2, 3, 4], { season })).toEqual([1, 3, 3, 1]);
  });

  it('multiplies spans that overlap', () => {
    const season = [
      { fromMs: day(0), untilMs: day(3), factor: 2 },
      { fromMs: day(2), untilMs: day(5), factor: 0.75 },
      { fromMs: day(2), untilMs: day(3), factor: 5 },
      { fromMs: day(4), untilMs: day(5), factor: 0 },
    ];
    expect(factors(firstDays(6), { season })).toEqual([2, 2, 7.5, 0.75, 0, 1]);
  });

  it('multiplies the season with the factor of the day', () => {
    const season = [{ fromMs: day(0), untilMs: day(2), factor: 4 }];
    const plain = factors(firstDays(4), { dayFactor });
    expect(factors(firstDays(4), { dayFactor, season })).toEqual(
      plain.map((factor, n) => (n < 2 ? factor * 4 : factor)),
    );
  });
});

describe('the factor of a day', () => {
  it('is keyed by its date: the same in whatever order and however often it is asked for', () => {
    const inOrder = factors(firstDays(300), { dayFactor });
    const backwards = factors(firstDays(300).toReversed(), { dayFactor }).toReversed();
    expect(backwards).toEqual(inOrder);
    // Days 64 apart share a place among the remembered.
    const demand = demandOf({ dayFactor });
    for (const n of [0, 64, 0, 128, 64, 1, 0]) expect(demand.factorOf(day(n))).toBe(inOrder[n]);
  });

  it('is the same in all scenarios that share a seed, whenever they begin', () => {
    const shifted = { dayFactor, startMs: day(7), warmUpDays: 3, arrivals: [] };
    expect(factors([9, 8], shifted)).toEqual(factors([8, 9], { dayFactor }).toReversed());
  });

  it('differs between days, seeds and replications', () => {
    const some = [
      ...factors(firstDays(20), { dayFactor }),
      ...factors(firstDays(20), { dayFactor, seed: 2 }),
      ...factors(firstDays(20), { dayFactor }, 2),
    ];
    expect(new Set(some).size).toBe(60);
  });

  it('is drawn from its distribution', () => {
    const days = 10_000;
    const drawn = factors(firstDays(days), { dayFactor });
    const mean = drawn.reduce((sum, factor) => sum + factor) / days;
    const variance = drawn.reduce((sum, factor) => sum + (factor - mean) ** 2, 0) / (days - 1);
    // Standard errors .002 and about .0015.
    expect(Math.abs(mean - 1)).toBeLessThan(4 * 0.002);
    expect(Math.abs(Math.sqrt(variance) - 0.2)).toBeLessThan(4 * 0.0015);
    const before = drawn.slice(0, -1);
    const lagged = before.reduce((sum, factor, n) => sum + (factor - 1) * (drawn[n + 1]! - 1), 0);
    expect(Math.abs(lagged / days / variance)).toBeLessThan(4 / Math.sqrt(days));
  });

  it('exists for days before 1970 too', () => {
    const demand = demandOf({ dayFactor });
    for (const dayMs of [-DAY_MS, -64 * DAY_MS, -1_000 * DAY_MS]) {
      expect(demand.factorOf(dayMs)).toBeGreaterThan(0);
      expect(demand.factorOf(dayMs)).toBe(demand.factorOf(dayMs));
    }
  });
});
