import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../../../sim/theory/special-functions/incomplete-beta.ts';
import {
  lowerIncompleteGamma,
  upperIncompleteGamma,
} from '../../../../sim/theory/special-functions/incomplete-gamma.ts';
import {
  logGamma,
  stirlingCorrection,
} from '../../../../sim/theory/special-functions/log-gamma.ts';
import { normalCdf } from '../../../../sim/theory/special-functions/normal.ts';
import { relativeError } from '../../../support/relative-error.ts';

// Expected values: mpmath 1.3.0, 50 digits.
const ACCURACY = 1e-12;

describe('ln Γ', () => {
  it.each([
    [0.01, 4.599479878042022],
    [0.5, 0.5723649429247001],
    [3.5, 1.2009736023470743],
    [10.5, 13.940625219403763],
    [100_000, 1_051_287.7089736569],
  ])('at %s', (x, expected) => {
    expect(relativeError(logGamma(x), expected)).toBeLessThan(ACCURACY);
  });

  it('has a Stirling correction without a seam', () => {
    expect(relativeError(stirlingCorrection(9.999999), stirlingCorrection(10))).toBeLessThan(2e-7);
    expect(relativeError(stirlingCorrection(10), 0.00833056343336287)).toBeLessThan(ACCURACY);
    expect(stirlingCorrection(1e6)).toBeCloseTo(1 / 12e6, 18);
  });

  it('refuses what has no logarithm', () => {
    expect(() => logGamma(0)).toThrow(RangeError);
  });
});

describe('incomplete gamma', () => {
  it.each([
    [0.5, 0.01, 0.8875370839817152],
    [0.5, 2, 0.04550026389635842],
    [5, 2, 0.9473469826562888],
    [5, 20, 1.6944743930067385e-5],
    [400, 390, 0.6870571368144122],
    [400, 500, 1.6472192644087197e-6],
  ])('Q(%s, %s)', (a, x, expected) => {
    expect(relativeError(upperIncompleteGamma(a, x), expected)).toBeLessThan(ACCURACY);
    expect(lowerIncompleteGamma(a, x)).toBeCloseTo(1 - expected, 12);
  });

  it('has its ends', () => {
    expect(upperIncompleteGamma(2, 0)).toBe(1);
    expect(upperIncompleteGamma(2, Infinity)).toBe(0);
    expect(lowerIncompleteGamma(2, 0)).toBe(0);
    expect(lowerIncompleteGamma(2, Infinity)).toBe(1);
  });
});

describe('incomplete beta', () => {
  it.each([
    [0.1, 2, 3, 0.0523],
    [0.9, 0.5, 0.5, 0.7951672353008665],
    [0.3, 100, 200, 0.10884306564490984],
    [0.01, 0.1, 50, 0.9411645901311703],
  ])('I_%s(%s, %s)', (x, a, b, expected) => {
    expect(relativeError(incompleteBeta(x, a, b), expected)).toBeLessThan(ACCURACY);
    expect(incompleteBeta(1 - x, b, a)).toBeCloseTo(1 - expected, 12);
  });

  it('has its ends', () => {
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });
});

describe('Φ', () => {
  it.each([
    [-30, 4.906713927148187e-198],
    [-3, 0.0013498980316300946],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [0.1, 0.539827837277029],
    [2, 0.9772498680518208],
  ])('at %s', (z, expected) => {
    expect(relativeError(normalCdf(z), expected)).toBeLessThan(ACCURACY);
  });
});
