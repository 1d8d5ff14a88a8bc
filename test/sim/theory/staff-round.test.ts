import { describe, expect, it } from 'vitest';
import { meanWaitForRound } from '../../../sim/theory/staff-round.ts';

describe('mean wait for a staff round', () => {
  it('is half the gap between equal rounds', () => {
    expect(meanWaitForRound([1])).toBe(0.5);
    expect(meanWaitForRound([0.5, 0.5])).toBe(0.25);
  });

  it('weighs long gaps by their length', () => {
    // Rounds at 06:00 and 18:00 from Monday to Friday: nine gaps of half a day, one of two and a half.
    expect(meanWaitForRound([...new Array<number>(9).fill(0.5), 2.5])).toBeCloseTo(8.5 / 14, 14);
  });

  it('needs a round', () => {
    expect(() => meanWaitForRound([])).toThrow(RangeError);
    expect(() => meanWaitForRound([1, 0])).toThrow(RangeError);
  });
});
