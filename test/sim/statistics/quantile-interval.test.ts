import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { quantileInterval } from '../../../sim/statistics/quantile-interval.ts';

/** 100, 99 … 1: sample k is k. */
const HUNDRED = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('quantile of independent samples', () => {
  it('lies between two samples', () => {
    expect(quantileInterval(HUNDRED, 0.95, 0.95)).toEqual({
      samples: 100,
      probability: 0.95,
      quantile: 95,
      confidence: 0.95,
      attained: expect.closeTo(0.9658911766162497, 12),
      lower: 91,
      upper: 100,
    });
  });

  it('is a sample itself, the smallest that so many do not exceed', () => {
    expect(quantileInterval([3, 1, 2], 0.5, 0.95).quantile).toBe(2);
    expect(quantileInterval([3, 1, 2, 4], 0.5, 0.95).quantile).toBe(2);
    // .07 · 100 is 7.000000000000001 in doubles.
    expect(quantileInterval(HUNDRED, 0.07, 0.95).quantile).toBe(7);
  });

  it('has both bounds from 59 samples on for one in twenty, from 299 for one in a hundred', () => {
    const upperOf = (n: number, p: number) =>
      quantileInterval(
        Array.from({ length: n }, (_, k) => k),
        p,
        0.95,
      ).upper;
    expect(upperOf(58, 0.95)).toBeUndefined();
    expect(upperOf(59, 0.95)).toBe(58);
    expect(upperOf(298, 0.99)).toBeUndefined();
    expect(upperOf(299, 0.99)).toBe(298);
  });

  it('has no bounds, and no confidence, from a few samples', () => {
    expect(quantileInterval([1, 2], 0.5, 0.95)).toMatchObject({
      attained: undefined,
      lower: undefined,
      upper: undefined,
    });
    expect(() => quantileInterval([], 0.5, 0.95)).toThrow('samples');
  });

  it('covers as often as it attains', () => {
    const random = createStream({ seed: 1, replication: 0, source: 'test', purpose: 'weeks' });
    const studies = 2000;
    let covered = 0;
    for (let study = 0; study < studies; study++) {
      const samples = Array.from({ length: 60 }, () => random.uniform());
      const { lower, upper } = quantileInterval(samples, 0.9, 0.8);
      if (lower! <= 0.9 && 0.9 <= upper!) covered++;
    }
    const { attained } = quantileInterval(new Array<number>(60).fill(0), 0.9, 0.8);
    // Four standard errors.
    expect(Math.abs(covered / studies - attained!)).toBeLessThan(0.036);
  });
});
