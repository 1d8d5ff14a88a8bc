import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { meanInterval } from '../../../sim/statistics/mean-interval.ts';
import { ratioInterval, type RatioTotals } from '../../../sim/statistics/ratio-interval.ts';

const total = (numerator: number, denominator: number): RatioTotals => ({ numerator, denominator });

describe('interval of a ratio', () => {
  it('is centred on the ratio of the sums, not on the mean of the ratios', () => {
    const interval = ratioInterval([total(1, 10), total(9, 30)], 0.95);
    expect(interval).toMatchObject({
      numerator: 10,
      denominator: 40,
      ratio: 0.25,
      replications: 2,
    });
    expect(interval.method).toBe('jackknife');
  });

  it('is the interval of a mean where the denominators are equal', () => {
    const counts = [3, 5, 4, 8];
    const interval = ratioInterval(
      counts.map((count) => total(count, 100)),
      0.9,
    );
    const mean = meanInterval(
      counts.map((count) => count / 100),
      0.9,
    );
    expect(interval.ratio).toBeCloseTo(mean.mean, 15);
    expect(interval.halfWidth).toBeCloseTo(mean.halfWidth!, 12);
    expect(interval.lower).toBeCloseTo(mean.mean - mean.halfWidth!, 12);
    expect(interval.upper).toBeCloseTo(mean.mean + mean.halfWidth!, 12);
  });

  it('has no width where every replication has the same ratio', () => {
    const interval = ratioInterval([total(1, 10), total(2, 20), total(3, 30)], 0.95);
    expect(interval.halfWidth).toBeCloseTo(0, 14);
  });

  it('never goes below 0', () => {
    const interval = ratioInterval([total(0, 10), total(5, 10)], 0.95);
    expect(interval.lower).toBe(0);
    expect(interval.upper).toBe(interval.ratio! + interval.halfWidth!);
  });

  it('bounds a ratio of which nothing was seen', () => {
    const interval = ratioInterval([total(0, 600), total(0, 400)], 0.95);
    expect(interval).toMatchObject({ ratio: 0, lower: 0, method: 'zeroEventBound' });
    expect(interval.halfWidth).toBeUndefined();
    // At the bound, a Poisson count is 0 with probability 2.5 %.
    expect(Math.exp(-interval.upper! * 1000)).toBeCloseTo(0.025, 12);
  });

  it('bounds it also from a single replication', () => {
    expect(ratioInterval([total(0, 1000)], 0.95).upper).toBeCloseTo(0.003689, 6);
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

describe('coverage', () => {
  const random = createStream({ seed: 1, replication: 0, source: 'test', purpose: 'counts' });
  /** By inversion. */
  const poisson = (mean: number) => {
    let count = 0;
    let chance = Math.exp(-mean);
    for (let u = random.uniform() - chance; u > 0 && chance > 0; u -= chance) {
      count++;
      chance *= mean / count;
    }
    return count;
  };

  it.each([
    // rejections expected over all replications: the share of the 95 % intervals that hold the truth
    { expected: 1, atLeast: 0.95, atMost: 1 },
    { expected: 40, atLeast: 0.93, atMost: 0.97 },
  ])('with $expected rejections in all', ({ expected, atLeast, atMost }) => {
    const replications = 20;
    const offered = 100;
    const truth = expected / replications / offered;
    const studies = 2000;
    let covered = 0;
    for (let study = 0; study < studies; study++) {
      const totals = Array.from({ length: replications }, () => {
        const denominator = poisson(offered);
        return total(poisson(truth * denominator), denominator);
      });
      const { lower, upper } = ratioInterval(totals, 0.95);
      if (lower! <= truth && truth <= upper!) covered++;
    }
    expect(covered / studies).toBeGreaterThanOrEqual(atLeast);
    expect(covered / studies).toBeLessThanOrEqual(atMost);
  });
});
