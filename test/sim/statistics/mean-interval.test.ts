import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { meanInterval } from '../../../sim/statistics/mean-interval.ts';

describe('interval of a mean', () => {
  it('is mean ± t · s/√n', () => {
    const interval = meanInterval([2, 4, 4, 4, 5, 5, 7, 9], 0.95);
    expect(interval.mean).toBe(5);
    expect(interval.standardDeviation).toBeCloseTo(Math.sqrt(32 / 7), 14);
    // t of .975 with 7 degrees of freedom, from the tables: 2.364624
    expect(interval.halfWidth).toBeCloseTo((2.364624 * Math.sqrt(32 / 7)) / Math.sqrt(8), 6);
    expect(interval).toMatchObject({ replications: 8, confidence: 0.95 });
  });

  it('does not exist for a single replication', () => {
    const interval = meanInterval([3], 0.95);
    expect(interval.mean).toBe(3);
    expect(interval.standardDeviation).toBeUndefined();
    expect(interval.halfWidth).toBeUndefined();
  });

  it('has no width where all values are equal', () => {
    expect(meanInterval([3, 3, 3], 0.95).halfWidth).toBe(0);
  });

  it('is not drowned by a large mean', () => {
    const interval = meanInterval([1e9 + 1, 1e9 + 2, 1e9 + 3], 0.95);
    expect(interval.standardDeviation).toBe(1);
  });

  it('refuses no replications and impossible confidence', () => {
    expect(() => meanInterval([], 0.95)).toThrow('replications');
    expect(() => meanInterval([1, 2], 95)).toThrow('confidence');
  });

  it('covers a normal mean as often as it says, also with few replications', () => {
    const random = createStream({ seed: 1, replication: 0, source: 'test', purpose: 'normal' });
    const normal = () =>
      Math.sqrt(-2 * Math.log(random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
    const studies = 4000;
    let covered = 0;
    for (let study = 0; study < studies; study++) {
      const { mean, halfWidth } = meanInterval(Array.from({ length: 4 }, normal), 0.9);
      if (Math.abs(mean) <= halfWidth!) covered++;
    }
    // Four standard errors of a share of .9 in 4 000 are .019; the normal factor would cover .80.
    expect(Math.abs(covered / studies - 0.9)).toBeLessThan(0.019);
  });
});
