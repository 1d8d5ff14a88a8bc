import { describe, expect, it } from 'vitest';
import { logGamma, stirlingCorrection } from '../../../sim/special-functions/log-gamma.ts';
import { relativeError } from '../../support/relative-error.ts';

/** x, ln Γ(x): mpmath 1.3 at 40 digits. */
const KNOWN = [
  [0.0001, 9.210282658633963],
  [0.01, 4.599479878042022],
  [0.5, 0.5723649429247001],
  [1, 0],
  [1.5, -0.12078223763524522],
  [2, 0],
  [2.5, 0.2846828704729192],
  [3.5, 1.2009736023470743],
  [3.7, 1.428072326665388],
  [9.99, 12.779315214350193],
  [10, 12.801827480081469],
  [10.5, 13.940625219403763],
  [42.5, 115.90007047041453],
  [1000, 5905.220423209181],
  [100_000, 1_051_287.7089736569],
  [1_000_000, 12815504.569147611],
] as const;

describe('logGamma', () => {
  it.each(KNOWN)('of %d', (x, known) => {
    expect(Math.abs(logGamma(x) - known)).toBeLessThan(1e-14 + 1e-15 * Math.abs(known));
  });

  it.each([0, -1, -Infinity, NaN])('refuses %d', (x) => {
    expect(() => logGamma(x)).toThrow(RangeError);
  });
});

describe('stirlingCorrection', () => {
  it('has no seam', () => {
    expect(relativeError(stirlingCorrection(9.999999), stirlingCorrection(10))).toBeLessThan(2e-7);
    expect(relativeError(stirlingCorrection(10), 0.00833056343336287)).toBeLessThan(1e-12);
    expect(stirlingCorrection(1e6)).toBeCloseTo(1 / 12e6, 18);
  });
});
