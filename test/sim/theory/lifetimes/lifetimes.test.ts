import { describe, expect, it } from 'vitest';
import { deterministic } from '../../../../sim/theory/lifetimes/deterministic.ts';
import { exponential } from '../../../../sim/theory/lifetimes/exponential.ts';
import { gamma } from '../../../../sim/theory/lifetimes/gamma.ts';
import type { Lifetime } from '../../../../sim/theory/lifetimes/lifetime.ts';
import { expiring } from '../../../../sim/theory/lifetimes/expiring.ts';
import { lognormal } from '../../../../sim/theory/lifetimes/lognormal.ts';
import { mixture } from '../../../../sim/theory/lifetimes/mixture.ts';
import { uniform } from '../../../../sim/theory/lifetimes/uniform.ts';
import { weibull } from '../../../../sim/theory/lifetimes/weibull.ts';
import { analyticReferences } from '../../../support/reference.ts';
import { relativeError } from '../../../support/relative-error.ts';

const lifetimes: Record<string, Lifetime> = {
  deterministic: deterministic(1.2),
  exponential: exponential(1.2),
  lognormal: lognormal({ mean: 1.2, cv: 0.7 }),
  'lognormal, narrow': lognormal({ mean: 1.2, cv: 0.05 }),
  gamma: gamma({ mean: 1.2, cv: 0.7 }),
  'gamma, wide': gamma({ mean: 1.2, cv: 2 }),
  uniform: uniform({ from: 0.2, to: 2.2 }),
  weibull: weibull({ mean: 1.2, shape: 1.7 }),
  'weibull, wide': weibull({ mean: 1.2, shape: 0.6 }),
  mixture: mixture([
    { lifetime: deterministic(0.5), share: 0.4 },
    { lifetime: exponential(2), share: 0.6 },
  ]),
  expiring: expiring({
    pickupDelay: exponential(1.2),
    forgotten: 0.1,
    validity: 3,
    removalWait: 0.5,
  }),
};

/** ∫₀ᵗ P(T > s) ds, by the midpoint rule. */
function integratedSurvival(lifetime: Lifetime, t: number): number {
  const steps = 100_000;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += lifetime.survival(((i + 0.5) * t) / steps);
  return (sum * t) / steps;
}

describe('limited mean E[min(T, t)] against the reference', () => {
  const of = (id: string) => analyticReferences(id)[0]!;

  it('exponential', () => {
    const { inputs, value } = of('dwell-exp');
    const law = exponential(inputs['mean']!);
    expect(relativeError(law.limitedMean(inputs['T']!), value)).toBeLessThan(1e-12);
  });

  it('lognormal', () => {
    const { inputs, value } = of('dwell-lognormal');
    const variance = inputs['sigma']! ** 2;
    const law = lognormal({
      mean: Math.exp(inputs['mu']! + variance / 2),
      cv: Math.sqrt(Math.expm1(variance)),
    });
    expect(relativeError(law.limitedMean(inputs['T']!), value)).toBeLessThan(1e-12);
  });

  it('gamma', () => {
    const { inputs, value } = of('dwell-gamma');
    const law = gamma({
      mean: inputs['shape']! * inputs['scale']!,
      cv: 1 / Math.sqrt(inputs['shape']!),
    });
    expect(relativeError(law.limitedMean(inputs['T']!), value)).toBeLessThan(1e-12);
  });
});

describe.each(Object.entries(lifetimes))('%s', (_name, lifetime) => {
  it.each([0.3, 1.2, 4])('limited mean is the integral of survival up to %s', (t) => {
    expect(lifetime.limitedMean(t)).toBeCloseTo(integratedSurvival(lifetime, t), 4);
  });

  it('starts at 0 and ends at the mean', () => {
    expect(lifetime.survival(0)).toBe(1);
    expect(lifetime.limitedMean(0)).toBe(0);
    expect(lifetime.survival(1e6)).toBeLessThan(1e-12);
    expect(lifetime.limitedMean(1e6)).toBeCloseTo(lifetime.mean, 12);
  });
});

it.each([gamma({ mean: 2, cv: 1 }), weibull({ mean: 2, shape: 1 })])(
  'a gamma of cv 1 and a Weibull of shape 1 are exponential',
  (law) => {
    for (const t of [0.1, 2, 30]) {
      expect(relativeError(law.survival(t), exponential(2).survival(t))).toBeLessThan(1e-13);
      expect(relativeError(law.limitedMean(t), exponential(2).limitedMean(t))).toBeLessThan(1e-13);
    }
  },
);
