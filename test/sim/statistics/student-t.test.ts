import { describe, expect, it } from 'vitest';
import { studentTCdf, studentTQuantile } from '../../../sim/statistics/student-t.ts';
import { relativeError } from '../../support/relative-error.ts';

describe("Student's t", () => {
  it.each([
    // mpmath 1.3.0, 40 digits
    [0.975, 1, 12.706204736174705],
    [0.975, 2, 4.302652729749464],
    [0.975, 19, 2.0930240544083096],
    [0.995, 19, 2.860934606464979],
    [0.95, 4.5, 2.065575888878525],
    [0.99999, 99, 4.480677958027786],
    [0.975, 10_000, 1.9602012398906263],
  ])('quantile of %s with %s degrees of freedom', (p, degrees, expected) => {
    expect(relativeError(studentTQuantile(p, degrees), expected)).toBeLessThan(1e-12);
    expect(relativeError(studentTQuantile(1 - p, degrees), -expected)).toBeLessThan(1e-11);
  });

  it.each([
    [-10, 3, 0.0010641995292070751],
    [-2.5, 19, 0.010870205584198723],
    [1e-8, 9, 0.500000003880349],
    [0, 5, 0.5],
    [-Infinity, 5, 0],
    [Infinity, 5, 1],
  ])('P(T ≤ %s) with %s degrees of freedom', (t, degrees, expected) => {
    expect(studentTCdf(t, degrees)).toBeCloseTo(expected, 14);
  });

  it('with one degree of freedom is Cauchy', () => {
    for (const t of [-1000, -1, 0.3, 7]) {
      expect(studentTCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 14);
    }
  });

  it('has its median at 0', () => {
    expect(studentTQuantile(0.5, 7)).toBe(0);
  });

  it.each([0, 1, -0.1, NaN])('has no quantile of %s', (p) => {
    expect(() => studentTQuantile(p, 5)).toThrow(RangeError);
  });
});
