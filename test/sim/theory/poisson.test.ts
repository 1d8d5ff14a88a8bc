import { describe, expect, it } from 'vitest';
import { poissonExcess, poissonProbability } from '../../../sim/theory/poisson.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('Poisson counts', () => {
  it.each([
    // mpmath, 50 digits
    [2, 0, 0.1353352832366127],
    [10, 12, 0.09478033009176765],
    [1000, 1100, 9.498944242299507e-5],
    [30000, 30500, 3.623838076500501e-5],
    [0.00003, 30, 7.761837350183921e-169],
  ])('P(X = k) for mean %s, k = %s', (mean, k, expected) => {
    expect(relativeError(poissonProbability(mean, k), expected)).toBeLessThan(1e-13);
  });

  it('never happen at mean 0', () => {
    expect(poissonProbability(0, 0)).toBe(1);
    expect(poissonProbability(0, 3)).toBe(0);
    expect(poissonExcess(0, 3)).toBe(0);
  });

  it.each([
    [4, 0],
    [4, 3],
    [4, 4],
    [4, 15],
    [60, 45],
  ])('E[(X − k)⁺] for mean %s, k = %s is its sum', (mean, k) => {
    let sum = 0;
    for (let j = 300; j > k; j--) sum += (j - k) * poissonProbability(mean, j);
    expect(relativeError(poissonExcess(mean, k), sum)).toBeLessThan(1e-13);
  });
});
