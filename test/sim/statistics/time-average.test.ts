import { describe, expect, it } from 'vitest';
import { TimeAverage } from '../../../sim/statistics/time-average.ts';

describe('time average', () => {
  it('weighs each value by how long it lasted', () => {
    const occupied = new TimeAverage(1_000, 0, 3);
    occupied.set(2, 1_100);
    occupied.set(3, 1_400);
    occupied.set(1, 1_500);
    occupied.advance(2_000);
    expect(occupied.durationMs).toBe(1_000);
    expect(occupied.integralMs).toBe(2 * 300 + 3 * 100 + 1 * 500);
    expect(occupied.mean).toBe(1.4);
    expect(occupied.atOrAboveMs).toBe(100);
    expect(occupied.shareAtOrAbove).toBe(0.1);
    expect(occupied.peak).toBe(3);
    expect(occupied.value).toBe(1);
  });

  it('forgets the warm-up, but not the value', () => {
    const occupied = new TimeAverage(0, 0, 4);
    occupied.set(9, 10);
    occupied.set(4, 20);
    occupied.reset(50);
    expect(occupied.peak).toBe(4);
    expect(occupied.mean).toBeUndefined();
    expect(occupied.shareAtOrAbove).toBeUndefined();
    occupied.advance(60);
    occupied.set(0, 60);
    occupied.advance(90);
    expect(occupied.integralMs).toBe(40);
    expect(occupied.mean).toBe(1);
    expect(occupied.shareAtOrAbove).toBe(0.25);
  });

  it('sees a peak that lasts no time', () => {
    const occupied = new TimeAverage(0, 1);
    occupied.set(2, 5);
    occupied.set(1, 5);
    occupied.advance(10);
    expect(occupied.peak).toBe(2);
    expect(occupied.mean).toBe(1);
  });

  it('has time at a threshold only if it has one', () => {
    const occupied = new TimeAverage(0, 1e6);
    occupied.advance(10);
    expect(occupied.atOrAboveMs).toBe(0);
  });

  it('is exact for a thousand compartments over a hundred years', () => {
    const centuryMs = 36_525 * 86_400_000;
    const occupied = new TimeAverage(0, 1_000);
    occupied.set(999, centuryMs - 1);
    occupied.advance(centuryMs);
    expect(BigInt(occupied.integralMs)).toBe(1_000n * BigInt(centuryMs) - 1n);
  });

  it('refuses to go back in time', () => {
    const occupied = new TimeAverage(10, 0);
    expect(() => occupied.set(1, 9)).toThrow('backwards');
    expect(() => occupied.advance(NaN)).toThrow('backwards');
  });
});
