import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { meanInterval } from '../../../sim/statistics/mean-interval.ts';
import { pairedDifference } from '../../../sim/statistics/paired-difference.ts';
import { ratioInterval } from '../../../sim/statistics/ratio-interval.ts';
import type { RatioTotals } from '../../../sim/statistics/ratio-jackknife.ts';

const of1000 = (counts: readonly number[]): RatioTotals[] =>
  counts.map((numerator) => ({ numerator, denominator: 1000 }));

describe('difference of two designs in the same worlds', () => {
  it('is the paired t interval where the denominators are equal', () => {
    const [first, second] = [
      [51, 64, 42, 70, 58],
      [47, 61, 40, 64, 55],
    ];
    const paired = pairedDifference(of1000(first), of1000(second), 0.95);
    const mean = meanInterval(
      first.map((count, n) => (count - second[n]!) / 1000),
      0.95,
    );
    expect(paired.difference).toBeCloseTo(mean.mean, 14);
    expect(paired.halfWidth).toBeCloseTo(mean.halfWidth!, 12);
    expect(paired).toMatchObject({ replications: 5, isDistinguishable: true, remaining: 0 });
  });

  it('tells apart what two intervals of their own would not', () => {
    const random = createStream({ seed: 1, replication: 0, source: 'test', purpose: 'worlds' });
    const worlds = Array.from({ length: 20 }, () => 30 + 40 * random.uniform());
    const first = of1000(worlds.map((world) => Math.round(world)));
    const second = of1000(worlds.map((world) => Math.round(0.9 * world)));
    expect(pairedDifference(first, second, 0.95).isDistinguishable).toBe(true);
    expect(ratioInterval(second, 0.95).upper).toBeGreaterThan(ratioInterval(first, 0.95).lower!);
  });

  it('says how many more replications would tell them apart', () => {
    // Differences 4, −2, 3, −1: mean 1, standard deviation 2.94, t(3) = 3.182: half-width 4.685.
    const paired = pairedDifference(of1000([14, 8, 13, 9]), of1000([10, 10, 10, 10]), 0.95);
    expect(paired.isDistinguishable).toBe(false);
    expect(paired.halfWidth).toBeCloseTo(0.004685, 5);
    expect(paired.remaining).toBe(Math.ceil(4 * 4.6851 ** 2) - 4);
  });

  it('does not tell a design from itself', () => {
    const totals = of1000([10, 20, 30]);
    expect(pairedDifference(totals, totals, 0.95)).toMatchObject({
      difference: 0,
      halfWidth: 0,
      isDistinguishable: false,
      remaining: undefined,
    });
  });

  it('says nothing of a single pair, or of nothing', () => {
    const unknown = { halfWidth: undefined, isDistinguishable: false, remaining: undefined };
    expect(pairedDifference(of1000([10]), of1000([20]), 0.95)).toMatchObject({
      difference: -0.01,
      ...unknown,
    });
    const nothing = [{ numerator: 0, denominator: 0 }];
    expect(pairedDifference(nothing, of1000([20]), 0.95)).toMatchObject({
      difference: undefined,
      ...unknown,
    });
  });

  it('refuses replications without their pairs', () => {
    expect(() => pairedDifference(of1000([1, 2]), of1000([1]), 0.95)).toThrow('no pairs');
  });
});
