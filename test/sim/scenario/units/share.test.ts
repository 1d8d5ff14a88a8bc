import { describe, expect, it } from 'vitest';
import { ratio, share } from '../../../../sim/scenario/units/share.ts';
import { hintFor, read } from './read.ts';

describe('a share', () => {
  it.each([
    ['2 %', 0.02],
    ['2%', 0.02],
    ['0.5 %', 0.005],
    ['100 %', 1],
    [0.02, 0.02],
    [0, 0],
    [1, 1],
  ])('%s is %d', (input, value) => {
    expect(read(share, input)).toBe(value);
  });

  it.each([-0.1, 1.01, '101 %', '-1 %', '2 percent', '0.02', '%', Number.NaN, null, true, [0.5]])(
    '%s is refused',
    (input) => {
      expect(read(share, input)).toBe('a share from 0 % to 100 % is needed, such as 2 % or 0.02');
    },
  );

  it('gets a hint where the meaning is plain', () => {
    expect(hintFor(share, 2)).toBe("write '2 %' if you mean percent");
    expect(hintFor(share, '0.02')).toBe('write 0.02 without quotes');
    expect(hintFor(share, 1000)).toBeUndefined();
  });
});

describe('a ratio', () => {
  it('may exceed 1, but is never negative', () => {
    expect(read(ratio, 1.5)).toBe(1.5);
    expect(read(ratio, '150 %')).toBe(1.5);
    expect(read(ratio, -1)).toBe('a number of 0 or more is needed, such as 1.5 or 150 %');
    expect(read(ratio, Number.POSITIVE_INFINITY)).toMatch(/needed/);
  });
});
