import { describe, expect, it } from 'vitest';
import { quantileRanks } from '../../../sim/statistics/quantile-ranks.ts';

describe('ranks that bound a quantile', () => {
  it.each([
    // By trying every pair with SciPy's binomial cdf; the first two are for the median
    // of 10 and of 20.
    [10, 0.5, 0.95, 2, 9, 0.978515625],
    [20, 0.5, 0.95, 6, 15, 0.9586105346679688],
    [59, 0.95, 0.95, 50, 59, 0.9508618638358861],
    [100, 0.95, 0.95, 91, 100, 0.9658911766162497],
    [300, 0.99, 0.95, 290, 300, 0.950694262223382],
    [500, 0.99, 0.95, 491, 500, 0.9623274103090973],
    [100, 0.25, 0.9, 18, 33, 0.9177774110861339],
  ])('of %s samples for %s with confidence %s', (n, p, confidence, lower, upper, attained) => {
    const ranks = quantileRanks(n, p, confidence);
    expect(ranks).toMatchObject({ lower, upper });
    expect(ranks.attained).toBeCloseTo(attained, 12);
  });

  it('are a lower bound alone where samples are few for a high quantile', () => {
    const ranks = quantileRanks(58, 0.95, 0.95);
    expect(ranks).toMatchObject({ lower: 52, upper: undefined });
    expect(ranks.attained).toBeGreaterThanOrEqual(0.95);
    expect(quantileRanks(20, 0.95, 0.95)).toMatchObject({
      lower: 17,
      attained: expect.closeTo(0.9840984739802364, 12),
    });
  });

  it('are an upper bound alone where samples are few for a low one', () => {
    // The mirror image: rank r from below is rank 59 − r from above.
    expect(quantileRanks(58, 0.05, 0.95)).toMatchObject({ lower: undefined, upper: 59 - 52 });
  });

  it('are none where not even that is sure enough', () => {
    const none = { lower: undefined, upper: undefined, attained: undefined };
    expect(quantileRanks(1, 0.5, 0.95)).toEqual(none);
    expect(quantileRanks(0, 0.5, 0.95)).toEqual(none);
  });

  it('refuse what is no share', () => {
    expect(() => quantileRanks(10, 95, 0.95)).toThrow('probability');
    expect(() => quantileRanks(10, 0.5, 1)).toThrow('confidence');
  });
});
