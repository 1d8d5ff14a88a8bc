import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../sim/statistics/wilson-interval.ts';

describe("Wilson's interval", () => {
  it.each([
    // Newcombe (1998), table I, method 3, to its four digits
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %s in %s', (successes, trials, lower, upper) => {
    const interval = wilsonInterval(successes, trials, 0.95);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('is the mirror image for failures, and ends at 1 without any', () => {
    const { lower, upper } = wilsonInterval(3, 50, 0.999);
    const failures = wilsonInterval(47, 50, 0.999);
    expect(failures.lower).toBeCloseTo(1 - upper, 14);
    expect(failures.upper).toBeCloseTo(1 - lower, 14);
    expect(wilsonInterval(50, 50, 0.999).upper).toBe(1);
  });

  it('refuses more successes than trials', () => {
    expect(() => wilsonInterval(3, 2, 0.95)).toThrow('failures');
  });
});
