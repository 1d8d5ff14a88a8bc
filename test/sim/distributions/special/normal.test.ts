import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../../../sim/distributions/special/normal-cdf.ts';
import { normalQuantile } from '../../../../sim/distributions/special/normal-quantile.ts';

/** z, Φ(z): mpmath 1.3 at 40 digits. */
const CDF = [
  [-37, 5.725571222524577e-300],
  [-20, 2.7536241186062337e-89],
  [-8, 6.220960574271784e-16],
  [-5, 2.866515718791939e-7],
  [-3, 0.0013498980316300946],
  [-1.96, 0.024997895148220435],
  [-1, 0.15865525393145705],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.1, 0.539827837277029],
  [0.5, 0.6914624612740131],
  [1, 0.8413447460685429],
  [1.7, 0.955434537241457],
  [2.3, 0.9892758899783242],
  [3, 0.9986501019683699],
  [5, 0.9999997133484281],
  [8, 0.9999999999999993],
] as const;

/** u, z with Φ(z) = u: the same. */
const QUANTILE = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.262340089798407],
  [1e-10, -6.361340902404057],
  [1e-5, -4.264890793922825],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.075, -1.439531470938456],
  [0.1, -1.2815515655446004],
  [0.3, -0.5244005127080408],
  [0.4999, -0.00025066283008800747],
  [0.5, 0],
  [0.6, 0.2533471031357997],
  [0.925, 1.4395314709384561],
  [0.9251, 1.440238267527964],
  [0.975, 1.9599639845400538],
  [0.999, 3.090232306167813],
  [1 - 2 ** -30, 6.009353565530744],
  [1 - 2 ** -53, 8.209536151601387],
] as const;

describe('normalCdf', () => {
  it.each(CDF)('of %d', (z, known) => {
    expect(Math.abs(normalCdf(z) / known - 1)).toBeLessThan(z < -8 ? 3e-13 : 1e-14);
  });

  it('has its limits', () => {
    expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1]);
  });
});

describe('normalQuantile', () => {
  it.each(QUANTILE)('of %d', (u, known) => {
    expect(Math.abs(normalQuantile(u) - known)).toBeLessThanOrEqual(1e-15 * Math.abs(known) * 2);
  });

  it('is antisymmetric', () => {
    for (const u of [2 ** -53, 0.01, 0.125, 0.4]) {
      expect(normalQuantile(1 - u)).toBeCloseTo(-normalQuantile(1 - (1 - u)), 14);
    }
  });
});
