import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../../sim/special-functions/incomplete-beta.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('incompleteBeta', () => {
  it.each([
    // mpmath 1.3, 50 digits
    [0.1, 2, 3, 0.0523],
    [0.9, 0.5, 0.5, 0.7951672353008665],
    [0.3, 100, 200, 0.10884306564490984],
    [0.01, 0.1, 50, 0.9411645901311703],
  ])('I_%s(%s, %s)', (x, a, b, expected) => {
    expect(relativeError(incompleteBeta(x, a, b), expected)).toBeLessThan(1e-12);
    expect(incompleteBeta(1 - x, b, a)).toBeCloseTo(1 - expected, 12);
  });

  it('has its ends', () => {
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });

  it('refuses what is not a share', () => {
    expect(() => incompleteBeta(1.5, 2, 3)).toThrow(RangeError);
    expect(() => incompleteBeta(0.5, 0, 3)).toThrow(RangeError);
  });
});
