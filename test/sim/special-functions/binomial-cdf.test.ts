import { describe, expect, it } from 'vitest';
import { binomialCdf } from '../../../sim/special-functions/binomial-cdf.ts';

describe('binomial cdf', () => {
  it.each([
    // SciPy 1.17.1
    [93, 100, 0.95, 0.23398601598516852],
    [3, 10, 0.5, 0.171875],
    [990, 1000, 0.99, 0.5426994078251104],
  ])('P(X ≤ %s) of %s trials with %s', (k, n, p, expected) => {
    expect(binomialCdf(k, n, p)).toBeCloseTo(expected, 13);
  });

  it('is 0 below the counts, and 1 from the last one on', () => {
    expect(binomialCdf(-1, 5, 0.3)).toBe(0);
    expect(binomialCdf(5, 5, 0.3)).toBe(1);
    expect(binomialCdf(0, 0, 0.3)).toBe(1);
  });
});
