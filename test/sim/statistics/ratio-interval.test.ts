import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { poissonQuantile } from '../../../sim/special-functions/poisson-quantile.ts';
import { meanInterval } from '../../../sim/statistics/mean-interval.ts';
import { ratioInterval } from '../../../sim/statistics/ratio-interval.ts';
import type { RatioTotals } from '../../../sim/statistics/ratio-jackknife.ts';

const total = (numerator: number, denominator: number): RatioTotals => ({ numerator, denominator });

describe('interval of a ratio', () => {
  it('is centred on the ratio of the sums, not on the mean of the ratios', () => {
    const interval = ratioInterval([total(100, 1000), total(900, 3000), total(400, 1600)], 0.95);
    expect(interval).toMatchObject({
      numerator: 1400,
      denominator: 5600,
      ratio: 0.25,
      replications: 3,
    });
  });

  it('is the interval of a mean where the denominators are equal', () => {
    const counts = [40, 50, 45, 60];
    const interval = ratioInterval(
      counts.map((count) => total(count, 1000)),
      0.9,
    );
    const mean = meanInterval(
      counts.map((count) => count / 1000),
      0.9,
    );
    expect(interval.method).toBe('jackknife');
    expect(interval.ratio).toBeCloseTo(mean.mean, 15);
    expect(interval.halfWidth).toBeCloseTo(mean.halfWidth!, 12);
    expect(interval.lower).toBeCloseTo(mean.mean - mean.halfWidth!, 12);
    expect(interval.upper).toBeCloseTo(mean.mean + mean.halfWidth!, 12);
  });

  it('has no width where every replication has the same ratio', () => {
    const interval = ratioInterval([total(10, 100), total(20, 200), total(30, 300)], 0.95);
    expect(interval.halfWidth).toBeCloseTo(0, 14);
  });

  it('has the limits of a Poisson count where rejections are few', () => {
    // One in each of five replications: no more variance than Poisson, so that an episode has
    // (5 · 1 + 5)/6 = 5/3 rejections, and there are 5 ÷ 5/3 + ½ = 3.5 of them. Student's t of .975 with
    // 4 degrees of freedom is 2.776445.
    const interval = ratioInterval(
      Array.from({ length: 5 }, () => total(1, 200)),
      0.95,
    );
    expect(interval).toMatchObject({ ratio: 0.005, halfWidth: undefined, method: 'fewEvents' });
    const root = (t: number) => 1 - 1 / 31.5 + t / (3 * Math.sqrt(3.5));
    expect(interval.lower).toBeCloseTo(((5 / 3) * 3.5 * root(-2.776445) ** 3) / 1000, 8);
    expect(interval.upper).toBeCloseTo(((5 / 3) * 3.5 * root(2.776445) ** 3) / 1000, 8);
  });

  it('takes rejections in one replication for an episode', () => {
    const spread = Array.from({ length: 20 }, (_, n) => total(n < 8 ? 1 : 0, 100));
    const together = Array.from({ length: 20 }, (_, n) => total(n < 1 ? 8 : 0, 100));
    expect(ratioInterval(together, 0.95).upper).toBeGreaterThan(
      1.5 * ratioInterval(spread, 0.95).upper!,
    );
  });

  it('never leaves 0 … 1 where the ratio is of a part to its whole', () => {
    const interval = ratioInterval([total(0, 10), total(5, 10)], 0.95);
    expect(interval).toMatchObject({ lower: 0, upper: 1 });
    expect(ratioInterval([total(0, 1), total(5, 1)], 0.95).upper).toBeGreaterThan(1);
  });

  it('bounds a ratio of which nothing was seen', () => {
    const interval = ratioInterval([total(0, 600), total(0, 400)], 0.95);
    expect(interval).toMatchObject({ ratio: 0, lower: 0, method: 'zeroEventBound' });
    expect(interval.halfWidth).toBeUndefined();
    // At the bound, a Poisson number of episodes of five is 0 with probability 2.5 %.
    expect(Math.exp((-interval.upper! * 1000) / 5)).toBeCloseTo(0.025, 12);
  });

  it('bounds it also from a single replication', () => {
    expect(ratioInterval([total(0, 1000)], 0.95).upper).toBeCloseTo(5 * 0.003689, 5);
  });

  it.each([
    ['one replication', [total(5, 100)], 0.05],
    ['all in one replication', [total(5, 100), total(0, 0)], 0.05],
    ['nothing offered', [total(0, 0), total(0, 0)], undefined],
  ])('says nothing of the error with %s', (_case, totals, ratio) => {
    const interval = ratioInterval(totals, 0.95);
    expect(interval.ratio).toBe(ratio);
    expect(interval).toMatchObject({
      halfWidth: undefined,
      lower: undefined,
      upper: undefined,
      method: 'none',
    });
  });

  it('is plain data', () => {
    const interval = ratioInterval([total(1, 10), total(9, 30)], 0.95);
    expect(JSON.parse(JSON.stringify(interval))).toEqual(interval);
  });

  it('refuses no replications, impossible confidence and negative counts', () => {
    expect(() => ratioInterval([], 0.95)).toThrow('replications');
    expect(() => ratioInterval([total(1, 2)], 1)).toThrow('confidence');
    expect(() => ratioInterval([total(-1, 2)], 0.95)).toThrow('numerator');
  });
});

describe('coverage of the 95 % interval over 20 replications', () => {
  const random = createStream({ seed: 1, replication: 0, source: 'test', purpose: 'counts' });
  const poisson = (mean: number) => poissonQuantile(mean, random.uniform());

  it.each(
    [1, 2, 5, 10, 50].flatMap((expected) => [1, 2, 5].map((episode) => ({ expected, episode }))),
  )('with $expected rejections expected, $episode at a time', ({ expected, episode }) => {
    const replications = 20;
    const offered = 500;
    const truth = expected / replications / offered;
    const studies = 2000;
    let covered = 0;
    for (let study = 0; study < studies; study++) {
      const totals = Array.from({ length: replications }, () =>
        total(episode * poisson(expected / replications / episode), poisson(offered)),
      );
      const { lower, upper } = ratioInterval(totals, 0.95);
      if (lower! <= truth && truth <= upper!) covered++;
    }
    // Three standard errors of a share of .945 in 2 000 are .015.
    expect(covered / studies).toBeGreaterThan(0.93);
    if (expected === 50) expect(covered / studies).toBeLessThan(0.97);
  });
});
