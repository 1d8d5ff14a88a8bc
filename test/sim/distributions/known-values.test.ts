import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../../sim/distributions/registry.ts';

/** Values of mpmath 1.3 at 40 digits, unless they are plain by hand. */
describe('known values', () => {
  it('deterministic', () => {
    const { mean, cdf, quantile } = createDistribution({ deterministic: 45 });
    expect([mean, cdf(44.9), cdf(45), quantile(0.01), quantile(0.99)]).toEqual([45, 0, 1, 45, 45]);
  });

  it('discrete, with its values in any order', () => {
    const rows = [
      { value: 10, share: 0.25 },
      { value: 2, share: 0.5 },
      { value: 4, share: 0.25 },
    ];
    const { mean, cdf, quantile } = createDistribution({ discrete: rows });
    expect(mean).toBe(4.5);
    expect([1, 2, 3, 4, 9, 10].map(cdf)).toEqual([0, 0.5, 0.5, 0.75, 0.75, 1]);
    expect([0.1, 0.5, 0.51, 0.75, 0.76].map(quantile)).toEqual([2, 2, 4, 4, 10]);
  });

  it('exponential', () => {
    const { mean, cdf, quantile } = createDistribution({ exponential: { mean: 45 } });
    expect(mean).toBe(45);
    expect(cdf(60)).toBeCloseTo(0.7364028618842733, 14);
    expect(quantile(0.9)).toBeCloseTo(103.61632918473207, 12);
  });

  it('lognormal', () => {
    const { mean, cdf, quantile } = createDistribution({ lognormal: { mean: 1, cv: 1 } });
    expect(mean).toBe(1);
    expect(cdf(1)).toBeCloseTo(0.6613964514133366, 14);
    expect(quantile(0.5)).toBeCloseTo(Math.SQRT1_2, 14);
    expect(quantile(0.9)).toBeCloseTo(2.0552306396371027, 14);
  });

  it('gamma', () => {
    const { mean, cdf, quantile } = createDistribution({ gamma: { mean: 1, cv: 0.2 } });
    expect(mean).toBe(1);
    expect(cdf(1)).toBeCloseTo(0.5266015314436506, 13);
    expect(cdf(1.3)).toBeCloseTo(0.9246393887374419, 13);
    expect(quantile(0.975)).toBeCloseTo(35.710097593753204 / 25, 13);
  });

  it('weibull', () => {
    const rayleigh = createDistribution({ weibull: { mean: 10, shape: 2 } });
    expect(rayleigh.cdf(10)).toBeCloseTo(0.5440618722340038, 14);
    const infant = createDistribution({ weibull: { mean: 1, shape: 0.7 } });
    expect(infant.mean).toBe(1);
    expect(infant.cdf(2)).toBeCloseTo(0.8527967996424436, 14);
    expect(infant.quantile(0.99)).toBeCloseTo(7.00036490105927, 13);
  });

  it('uniform', () => {
    const { mean, cdf, quantile } = createDistribution({ uniform: { from: 10, to: 30 } });
    expect([mean, quantile(0.25), cdf(9), cdf(25), cdf(31)]).toEqual([20, 15, 0, 0.75, 1]);
  });

  it.each([
    [0.05, 0, 0.951229424500714],
    [0.05, 1, 0.9987908957257497],
    [12, 0, 6.14421235332821e-6],
    [12, 5, 0.02034102941692837],
    [12, 12, 0.5759652485730647],
    [12, 20, 0.9884022627851925],
    [12, 30, 0.9999966283522659],
    [12.7, 13, 0.6059880447706475],
    [5000, 4800, 0.002269403878343364],
    [5000, 5000, 0.5037611677708467],
    [5000, 5200, 0.9975928168868053],
    [1_000_000, 997_000, 0.0013462037182411046],
    [1_000_000, 1_000_000, 0.5002659614862837],
    [1_000_000, 1_003_000, 0.9986464098708987],
  ])('poisson with mean %d: P(X ≤ %d)', (mean, count, known) => {
    const { cdf } = createDistribution({ poisson: { mean } });
    expect(Math.abs(cdf(count) / known - 1)).toBeLessThan(1e-12);
    expect(cdf(count + 0.5)).toBe(cdf(count));
  });

  it('poisson with mean 0 is always 0', () => {
    const { mean, cdf, quantile } = createDistribution({ poisson: { mean: 0 } });
    expect([mean, cdf(-1), cdf(0), quantile(2 ** -53), quantile(1 - 2 ** -53)]).toEqual([
      0, 0, 1, 0, 0,
    ]);
  });
});
