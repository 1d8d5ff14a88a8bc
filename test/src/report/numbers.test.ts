import { describe, expect, it } from 'vitest';
import {
  count,
  percent,
  percentBound,
  plural,
  rounded,
  UNKNOWN,
  withHalfWidth,
} from '../../../src/report/numbers.ts';

describe('numbers', () => {
  it('groups thousands', () => {
    expect(count(1_234_567)).toBe('1,234,567');
    expect(plural(1, 'parcel')).toBe('1 parcel');
    expect(plural(2000, 'parcel')).toBe('2,000 parcels');
  });

  it.each([
    [45.234, '45.2'],
    [1234.5, '1,235'],
    [0.012_345, '0.0123'],
    [0, '0'],
    [-2.5, '-2.50'],
    [1e-9, '0.000000'],
  ])('rounds %d to %s', (value, text) => {
    expect(rounded(value)).toBe(text);
  });

  it('writes shares in percent', () => {
    expect(percent(0.314)).toBe('31 %');
    expect(percent(0.000_12)).toBe('0.012 %');
    expect(percent(1)).toBe('100 %');
  });

  it('rounds a bound up, so that it stays one', () => {
    expect(percentBound(0.000_101)).toBe('0.011');
    expect(percentBound(0.000_1)).toBe('0.010');
    expect(percentBound(0.000_099_99)).toBe('0.010');
  });

  it.each([
    [0.0999, 0.0999, '0.10 ± 0.10'],
    [2.4961, 0.1299, '2.50 ± 0.13'],
    [12_345.6, 78.9, '12,346 ± 79'],
    [0.010_41, 0.006_02, '0.0104 ± 0.0060'],
    [3, 0, '3.00 ± 0'],
    [3.141_59, undefined, '3.14'],
    [undefined, undefined, UNKNOWN],
  ])('writes %d ± %d as %s', (value, halfWidth, text) => {
    expect(withHalfWidth(value, halfWidth)).toBe(text);
  });
});
