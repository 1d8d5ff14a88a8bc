import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../../sim/distributions/registry.ts';
import { scaledDistribution } from '../../../sim/distributions/scaled.ts';

describe('a scaled distribution', () => {
  it.each([
    { deterministic: 5 },
    { exponential: { mean: 5 } },
    { lognormal: { mean: 5, cv: 2 } },
    { gamma: { mean: 5, cv: 0.5 } },
    { weibull: { mean: 5, shape: 2 } },
    { uniform: { from: 2, to: 9 } },
    {
      discrete: [
        { value: 2, share: 0.25 },
        { value: 6, share: 0.75 },
      ],
    },
  ])('has every quantile multiplied: %o', (spec) => {
    const [one, three] = [spec, scaledDistribution(spec, 3)].map(createDistribution);
    expect(three!.mean / one!.mean).toBeCloseTo(3, 12);
    for (const u of [0.01, 0.2, 0.5, 0.9, 0.999]) {
      expect(three!.quantile(u) / one!.quantile(u)).toBeCloseTo(3, 9);
    }
  });
});
