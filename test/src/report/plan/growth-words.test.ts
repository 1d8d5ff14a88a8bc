import { describe, expect, it } from 'vitest';
import { reachedAt } from '../../../../sim/planning/capacity/growth.ts';
import { whenExceeded } from '../../../../src/report/plan/growth-words.ts';

/** Demand doubles every year. */
const words = (lower: number, upper: number) =>
  whenExceeded(
    reachedAt(lower, 1, Date.UTC(2027, 0, 4)),
    reachedAt(upper, 1, Date.UTC(2027, 0, 4)),
  );

describe('when a growing demand is too much', () => {
  it.each([
    [4, 4, 'after 2.0 years, in 2029-01'],
    [4, 8, 'after 2.0 to 3.0 years, between 2029-01 and 2030-01'],
    [0.5, 2, 'within 1.0 years, by 2028-01'],
    [0.5, 1, 'from the beginning'],
    [0, 0, 'from the beginning'],
    [2, Infinity, 'after 1.0 years or later, not before 2028-01'],
    [0, Infinity, 'at a time that is not known'],
    [Infinity, Infinity, 'never'],
    [2 ** 300, 2 ** 400, 'after 300 to 400 years'],
    [2 ** 300, 2 ** 300, 'after 300 years'],
  ])('between %d and %d times the demand: %s', (lower, upper, expected) => {
    expect(words(lower, upper)).toBe(expected);
  });
});
