import { describe, expect, it } from 'vitest';
import { dayCount } from '../../../../sim/scenario/units/day-count.ts';
import { nonNegative, positive, wholeNumber } from '../../../../sim/scenario/units/number.ts';
import { hintFor, read } from './read.ts';

describe('a whole number', () => {
  it('includes both bounds', () => {
    expect([1, 2, 9].map((input) => read(wholeNumber(1, 9), input))).toEqual([1, 2, 9]);
  });

  it.each([0, 10, 1.5, '3', Number.NaN, null, true])('refuses %s', (input) => {
    expect(read(wholeNumber(1, 9), input)).toBe('a natural number from 1 to 9 is needed');
  });

  it('knows a number in quotes', () => {
    expect(hintFor(wholeNumber(1, 9), '3')).toBe('write 3 without quotes');
    expect(hintFor(wholeNumber(1, 9), 'three')).toBeUndefined();
  });
});

describe('a plain number', () => {
  it('may be 0 only where that is allowed', () => {
    expect(read(nonNegative(10), 0)).toBe(0);
    expect(read(positive(10), 0)).toBe('a number above 0, at most 10, is needed');
    expect(read(positive(10), 1e-9)).toBe(1e-9);
  });

  it.each([-1, 10.5, Number.NaN, '5', null])('refuses %s', (input) => {
    expect(read(nonNegative(10), input)).toBe('a number from 0 to 10 is needed');
  });
});

describe('a count of days', () => {
  it.each([
    [0, 0],
    [14, 14],
    ['14 d', 14],
    ['25 h', 2],
    ['1 ms', 1],
    ['0 s', 0],
  ])('%s is %d', (input, days) => {
    expect(read(dayCount(100), input)).toBe(days);
  });

  it.each([-1, 1.5, 101, '101 d', 'long', null])('refuses %s', (input) => {
    expect(read(dayCount(100), input)).toMatch(/a natural number of days from 0 to 100/);
  });
});
