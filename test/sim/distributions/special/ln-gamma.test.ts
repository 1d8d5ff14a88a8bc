import { describe, expect, it } from 'vitest';
import { lnGamma } from '../../../../sim/distributions/special/ln-gamma.ts';

/** x, ln Γ(x): mpmath 1.3 at 40 digits. */
const KNOWN = [
  [0.0001, 9.210282658633963],
  [0.5, 0.5723649429247001],
  [1, 0],
  [1.5, -0.12078223763524522],
  [2, 0],
  [2.5, 0.2846828704729192],
  [3.7, 1.428072326665388],
  [9.99, 12.779315214350193],
  [10, 12.801827480081469],
  [42.5, 115.90007047041453],
  [1000, 5905.220423209181],
  [1_000_000, 12815504.569147611],
] as const;

describe('lnGamma', () => {
  it.each(KNOWN)('of %d', (x, known) => {
    expect(Math.abs(lnGamma(x) - known)).toBeLessThan(1e-14 + 1e-15 * Math.abs(known));
  });
});
