import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTabulated } from '../../../sim/distributions/tabulated.ts';

const weights = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 700,
  })
  .filter((all) => all.some((weight) => weight > 0));

describe('a tabulated distribution', () => {
  it('has the smallest value whose cdf reaches u, wherever its guide begins', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 2 ** -53, max: 1 - 2 ** -53 }), (all, u) => {
        const values = all.map((_, index) => index);
        const { cdf, quantile } = createTabulated(values, all);
        const levels = [u, ...values.map(cdf).filter((level) => level > 0)];
        for (const level of levels) {
          expect(quantile(Math.min(level, 1 - 2 ** -53))).toBe(
            values.find((value) => cdf(value) >= Math.min(level, 1 - 2 ** -53)),
          );
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('never gives a value without weight', () => {
    const { quantile } = createTabulated([1, 2, 3, 4], [0, 0.5, 0.5, 0]);
    expect([2 ** -53, 0.5, 0.5 + 2 ** -53, 1 - 2 ** -53].map(quantile)).toEqual([2, 2, 3, 3]);
  });
});
