import { describe, expect, it } from 'vitest';
import { dailyCountVariance, dayFactorBlocking } from '../../../sim/theory/day-factor.ts';
import { erlangB } from '../../../sim/theory/erlang-b.ts';
import { dayFactorReferences } from '../../support/reference.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('blocking with a gamma day factor', () => {
  it.each(dayFactorReferences())('$inputs', ({ inputs, outputs }) => {
    const blocking = dayFactorBlocking(
      { mean: inputs['mean_load']!, cv: inputs['load_cv']! },
      inputs['c']!,
    );
    expect(relativeError(blocking, outputs.call_blocking)).toBeLessThan(1e-9);
  });

  it('lifts .0085 to .0125 and .0248 at load 20 on 30 compartments', () => {
    const at = (cv: number) => dayFactorBlocking({ mean: 20, cv }, 30);
    expect(at(0)).toBeCloseTo(0.0085, 4);
    expect(at(0.1)).toBeCloseTo(0.01254, 5);
    expect(at(0.2)).toBeCloseTo(0.02483, 5);
  });

  it('goes over into Erlang B as days become alike', () => {
    expect(dayFactorBlocking({ mean: 20, cv: 0 }, 30)).toBe(erlangB(20, 30));
    expect(
      relativeError(dayFactorBlocking({ mean: 20, cv: 1e-4 }, 30), erlangB(20, 30)),
    ).toBeLessThan(1e-6);
  });

  it.each([
    { mean: 1, cv: 1 },
    { mean: 30, cv: 2 },
  ])('agrees with the closed form for one compartment, $mean, $cv', (load) => {
    // B(a, 1) = a / (1 + a), so 1 − E[A B]/E[A] = E[A/(1 + A)]/E[A]; by the midpoint rule on quantiles of ln A*.
    const shape = load.cv ** -2 + 1;
    const scale = load.mean * load.cv ** 2;
    let weights = 0;
    let blocked = 0;
    for (let y = -60; y < 10; y += 0.001) {
      const weight = Math.exp(shape * y - Math.exp(y));
      const a = scale * Math.exp(y);
      weights += weight;
      blocked += (weight * a) / (1 + a);
    }
    expect(relativeError(dayFactorBlocking(load, 1), blocked / weights)).toBeLessThan(1e-12);
  });
});

it('daily counts vary by Poisson and by the factor', () => {
  expect(dailyCountVariance(50, 0)).toBe(50);
  expect(dailyCountVariance(50, 0.2)).toBeCloseTo(150, 12);
});
