import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { normalCdf, normalQuantile } from '../../../sim/special-functions/normal.ts';
import { delayedStartBoundary } from '../../../sim/statistics/delayed-start-boundary.ts';

describe('boundary with a delayed start', () => {
  it('is that of Robbins & Siegmund where the mixture is wide', () => {
    const boundary = delayedStartBoundary(0.95, 1e12);
    const a = boundary(1);
    const density = Math.exp((-a * a) / 2) / Math.sqrt(2 * Math.PI);
    expect(2 * (normalCdf(-a) + a * density)).toBeCloseTo(0.05, 6);
    expect(boundary(40)).toBeCloseTo(Math.sqrt(a * a + Math.log(40)), 6);
  });

  it('is that of looks from the start where the mixture hardly sees the first one', () => {
    // c → 1/α: b² = (1 + 1/(v r)) (ln(1 + v r) + 2 ln 20).
    const boundary = delayedStartBoundary(0.95, 0.01);
    expect(boundary(1000)).toBeCloseTo(Math.sqrt(1.1 * (Math.log(11) + 2 * Math.log(20))), 9);
  });

  it('is wider than a single look, and costs at most three times the observations', () => {
    const boundary = delayedStartBoundary(0.95);
    const z = normalQuantile(0.975);
    for (const times of [1.2, 2, 5, 20, 75]) {
      const cost = (boundary(times) / z) ** 2;
      expect(cost).toBeGreaterThan(2.3);
      expect(cost).toBeLessThan(3);
    }
  });

  it('is passed as often as it says, if all is looked at', () => {
    const random = createStream({ seed: 1, replication: 0, source: 'test', purpose: 'walk' });
    const boundary = delayedStartBoundary(0.8);
    const firstLook = 100;
    const walks = 1000;
    let passed = 0;
    for (let walk = 0; walk < walks; walk++) {
      let sum = 0;
      // 10 000 times the first look, in steps of 2 %.
      let isPassed = false;
      for (let n = 0, next = firstLook; n < firstLook * 1e4 && !isPassed; next *= 1.02) {
        sum += normalQuantile(random.uniform()) * Math.sqrt(next - n);
        n = next;
        isPassed = Math.abs(sum) >= boundary(n / firstLook) * Math.sqrt(n);
      }
      if (isPassed) passed++;
    }
    // Four standard errors are .05. What lies between the looks or after them is missed.
    expect(passed / walks).toBeLessThan(0.25);
    expect(passed / walks).toBeGreaterThan(0.1);
  });

  it('refuses an impossible confidence', () => {
    expect(() => delayedStartBoundary(1)).toThrow('confidence');
    expect(() => delayedStartBoundary(0.95, 0)).toThrow('variance');
  });
});
