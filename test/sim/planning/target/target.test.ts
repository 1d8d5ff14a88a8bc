import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../../../sim/planning/target/parse-target.ts';
import { type Target, wordTarget } from '../../../../sim/planning/target/target.ts';
import {
  allowedRatio,
  exactRatio,
  targetTotals,
} from '../../../../sim/planning/target/target-ratio.ts';
import { runStudy } from '../../../../sim/experiment/run-study.ts';
import { testScenario } from '../../../support/scenario.ts';

const SIZES = ['S', 'M', 'L'];
const week: Target = { kind: 'rejected', per: 'week', limit: 5, share: 0.95 };

describe('a target', () => {
  it.each<[string, readonly Target[]]>([
    ['blocking <= 1%', [{ kind: 'blocking', size: undefined, limit: 0.01 }]],
    ['blocking<=0.01', [{ kind: 'blocking', size: undefined, limit: 0.01 }]],
    [' blocking.L  ≤ 2.5 % ', [{ kind: 'blocking', size: 'L', limit: 0.025 }]],
    [
      'blocking by size <= .02',
      SIZES.map((size) => ({ kind: 'blocking' as const, size, limit: 0.02 })),
    ],
    ['rejected per week <= 5 in 95% of weeks', [week]],
    ['rejected per day <= 0 in 0.99 of days', [{ ...week, per: 'day', limit: 0, share: 0.99 }]],
  ])('is read: %s', (text, targets) => {
    expect(parseTarget(text, SIZES)).toEqual({ ok: true, targets });
  });

  it.each([
    'blocking <= 1%',
    'blocking.L <= 2.5%',
    'rejected per week <= 5 in 95% of weeks',
    'rejected per day <= 0 in 99.5% of days',
  ])('is worded as it was written: %s', (text) => {
    const reading = parseTarget(text, SIZES);
    expect(reading.ok && reading.targets.map(wordTarget)).toEqual([text]);
  });

  it.each([
    ['', /^'blocking <= 1%', .* is needed$/],
    ['blocking', /is needed$/],
    ['speed <= 3', /is needed$/],
    ['blocking <= 1% <= 2%', /is needed$/],
    ['blocking < 1%', /found <; a target is an upper limit: <=/],
    ['blocking >= 1%', /found >=/],
    ['blocking.XL <= 1%', /there is no size 'XL'; the bank's sizes are S, M and L$/],
    ['blocking.l <= 1%', /did you mean L\?/],
    ['blocking <= 101%', /found '101%'; a limit above 0%, at most 100%, is needed/],
    ['blocking <= -1', /found '-1'/],
    ['blocking <= 0%', /found '0%', which nothing can be shown to meet; allow more, such as 0.1%/],
    ['blocking by size <= 0.0', /found '0.0', which nothing can be shown to meet/],
    ['blocking <= one', /found 'one'/],
    ['blocking <=', /found ''/],
    ['rejected per week <= 5', /in how many weeks is missing/],
    ['rejected per week <= 5 in 95% of days', /found 'of days'; with per week it is of weeks/],
    ['rejected per week <= 2.5 in 95% of weeks', /found '2.5'; a whole number/],
    ['rejected per day <= 5 in 0% of days', /found '0%'; a share of the days above 0%/],
    ['rejected per day <= 5 in 101% of days', /found '101%'; a share .* and below 100% is needed/],
    ['rejected per week <= 5 in 100% of weeks', /found '100%', which .*; allow for worse weeks/],
    ['rejected per day <= 0 in 1 of days', /found '1', which .*, such as 99% of days/],
    ['rejected per month <= 5 in 95% of months', /is needed$/],
  ])('that is none is told what is wrong: %s', (text, problem) => {
    const reading = parseTarget(text, SIZES);
    expect(reading.ok ? 'read' : reading.problem).toMatch(problem);
  });
});

describe('the ratio of a target', () => {
  const scenario = testScenario({
    sizes: [
      { name: 'S', count: 3 },
      { name: 'M', count: 9 },
    ],
    mix: [0.5, 0.5],
    days: 70,
  });

  it('is of rejected and offered parcels, or of weeks and days with too many rejections', async () => {
    const { replications } = await runStudy({ scenario });
    const [seen] = replications;
    const { sizes, weeksByRejected, daysByRejected } = seen!;
    const totals = (target: Target) => targetTotals(target, seen!, scenario.sizes);
    expect(totals({ kind: 'blocking', size: 'M', limit: 0.01 })).toEqual({
      numerator: sizes[1]!.rejected,
      denominator: sizes[1]!.offered,
    });
    expect(totals({ kind: 'blocking', size: undefined, limit: 0.01 })).toEqual({
      numerator: sizes[0]!.rejected + sizes[1]!.rejected,
      denominator: sizes[0]!.offered + sizes[1]!.offered,
    });
    const bad = weeksByRejected.reduce((sum, weeks, n) => sum + (n > 18 ? weeks : 0), 0);
    expect(bad).toBeGreaterThan(0);
    expect(bad).toBeLessThan(10);
    expect(totals({ ...week, limit: 18 })).toEqual({ numerator: bad, denominator: 10 });
    expect(totals({ ...week, per: 'day', limit: 0 })).toEqual({
      numerator: 70 - daysByRejected[0]!,
      denominator: 70,
    });
  });

  it('is exact where blocking is, and unknown for weeks', () => {
    const blocking = { sizes: [0.3, 0.1], total: 0.2 };
    const exact = (target: Target) => exactRatio(target, blocking, scenario.sizes);
    expect(exact({ kind: 'blocking', size: 'M', limit: 0.01 })).toBe(0.1);
    expect(exact({ kind: 'blocking', size: undefined, limit: 0.01 })).toBe(0.2);
    expect(exact(week)).toBeUndefined();
    expect(() => exact({ kind: 'blocking', size: 'XL', limit: 0.01 })).toThrow(/no size XL/);
  });

  it('is allowed up to the limit, or the share of weeks that may be worse', () => {
    expect(allowedRatio({ kind: 'blocking', size: undefined, limit: 0.02 })).toBe(0.02);
    expect(allowedRatio(week)).toBeCloseTo(0.05, 12);
  });
});
