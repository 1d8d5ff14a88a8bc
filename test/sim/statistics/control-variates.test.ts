import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { normalQuantile } from '../../../sim/special-functions/normal.ts';
import {
  controlledMean,
  controlledRatio,
  type Control,
} from '../../../sim/statistics/control-variates.ts';
import { meanInterval } from '../../../sim/statistics/mean-interval.ts';

const VALUES = [12.1, 9.8, 11.4, 10.9, 13.2, 8.7, 10.1, 11.9, 9.4, 12.6];
const FIRST: Control = { values: [1.2, -0.4, 0.7, 0.1, 1.9, -1.3, -0.2, 0.8, -0.9, 1.1], mean: 0 };
const SECOND: Control = {
  values: [0.3, 0.5, -0.2, 0.9, 0.1, -0.6, -0.4, 0.2, 0.4, -0.1],
  mean: 0.1,
};

const random = createStream({ seed: 1, replication: 0, source: 'test', purpose: 'normal' });
const normal = () => normalQuantile(random.uniform());

describe('mean with controls', () => {
  it('is the intercept of a regression on what the controls deviate', () => {
    // NumPy's lstsq with the columns 1, first, second − .1; standard error from (X'X)⁻¹, t of 7 degrees.
    const interval = controlledMean(VALUES, [FIRST, SECOND], 0.95);
    expect(interval.estimate).toBeCloseTo(10.576512606581803, 12);
    expect(interval.halfWidth).toBeCloseTo(0.19248495973600668, 12);
    expect(interval.varianceReduction).toBeCloseTo(33.01503995754218, 9);
    expect(interval).toMatchObject({ replications: 10, controls: 2, confidence: 0.95 });
  });

  it('does not depend on the order, the unit or the origin of the controls', () => {
    const scaled = { values: SECOND.values.map((value) => 1e6 * value + 5), mean: 1e5 + 5 };
    const interval = controlledMean(VALUES, [FIRST, SECOND], 0.95);
    const same = controlledMean(VALUES, [scaled, FIRST], 0.95);
    expect(same.estimate).toBeCloseTo(interval.estimate, 9);
    expect(same.halfWidth).toBeCloseTo(interval.halfWidth!, 9);
  });

  it.each<[string, Control[]]>([
    ['without controls', []],
    ['with a constant one', [{ values: VALUES.map(() => 0.1), mean: 0.1 }]],
    ['with more than the replications allow', Array.from({ length: 7 }, () => FIRST)],
  ])('is the plain mean %s', (_case, controls) => {
    const plain = meanInterval(VALUES, 0.9);
    expect(controlledMean(VALUES, controls, 0.9)).toEqual({
      replications: 10,
      estimate: plain.mean,
      confidence: 0.9,
      halfWidth: plain.halfWidth,
      controls: 0,
      varianceReduction: 1,
    });
  });

  it('leaves out what is a combination of other controls', () => {
    const sum: Control = {
      values: FIRST.values.map((value, n) => 2 * value - SECOND.values[n]!),
      mean: -0.1,
    };
    const interval = controlledMean(VALUES, [FIRST, SECOND, sum], 0.95);
    expect(interval.controls).toBe(2);
    expect(interval.estimate).toBeCloseTo(10.576512606581803, 9);
  });

  it('knows nothing of its error from one replication, or of constant values', () => {
    expect(controlledMean([3], [], 0.95).halfWidth).toBeUndefined();
    const constant = controlledMean(
      VALUES.map(() => 3),
      [FIRST],
      0.95,
    );
    expect(constant).toMatchObject({ estimate: 3, halfWidth: 0, controls: 0 });
  });

  it('covers as often as it says, also with many controls for few replications', () => {
    const studies = 2000;
    let covered = 0;
    let widths = 0;
    for (let study = 0; study < studies; study++) {
      const controls = Array.from({ length: 3 }, () => Array.from({ length: 10 }, normal));
      const values = controls[0]!.map((first, n) => 2 * first - controls[1]![n]! + normal());
      const interval = controlledMean(
        values,
        controls.map((seen) => ({ values: seen, mean: 0 })),
        0.9,
      );
      if (Math.abs(interval.estimate) <= interval.halfWidth!) covered++;
      widths += interval.halfWidth! ** 2;
    }
    // Four standard errors of .9 in 2 000 are .027.
    expect(Math.abs(covered / studies - 0.9)).toBeLessThan(0.027);
    // The mean square of t(6) = 1.943180 times the standard error, with the loss (n − 2)/(n − k − 2) = 8/5.
    expect(widths / studies).toBeCloseTo((1.94318 ** 2 * (8 / 5)) / 10, 1);
  });

  it('refuses a control that was not seen everywhere', () => {
    expect(() => controlledMean(VALUES, [{ values: [1, 2], mean: 0 }], 0.95)).toThrow('10');
  });
});

describe('ratio with controls', () => {
  it('takes off the ratio what the controls explain', () => {
    const rates = Array.from({ length: 20 }, () => 50 + 10 * normal());
    const totals = rates.map((rate) => ({
      numerator: Math.round(rate),
      denominator: 1000 + Math.round(30 * normal()),
    }));
    const interval = controlledRatio(totals, [{ values: rates, mean: 50 }], 0.95)!;
    expect(Math.abs(interval.estimate - 0.05)).toBeLessThan(2 * interval.halfWidth!);
    expect(interval.varianceReduction).toBeGreaterThan(10);
    expect(interval.controls).toBe(1);
  });

  it('does not exist where there is nothing to tell its error by', () => {
    expect(controlledRatio([{ numerator: 1, denominator: 2 }], [], 0.95)).toBeUndefined();
    expect(controlledRatio([{ numerator: 0, denominator: 0 }], [], 0.95)).toBeUndefined();
  });
});
