import { describe, expect, it } from 'vitest';
import { reachedAt } from '../../../../sim/planning/capacity/growth.ts';

const START_MS = Date.UTC(2027, 0, 1);

describe('growth', () => {
  it('reaches a factor after as many years as it multiplies', () => {
    expect(reachedAt(1.1 ** 3, 0.1, START_MS).years).toBeCloseTo(3, 12);
    expect(reachedAt(2, 1, START_MS).years).toBe(1);
    expect(new Date(reachedAt(2 ** 4, 1, START_MS).atMs).toISOString().slice(0, 10)).toBe(
      '2031-01-01',
    );
  });

  it('has reached what is less before, and never reaches what has no end', () => {
    expect(reachedAt(0.5, 1, START_MS).years).toBe(-1);
    expect(reachedAt(0, 0.1, START_MS).years).toBe(-Infinity);
    expect(reachedAt(Infinity, 0.1, START_MS).years).toBe(Infinity);
  });
});
