import { describe, expect, it } from 'vitest';
import { parseVariation, splitList } from '../../../sim/experiment/variation.ts';

describe('a variation', () => {
  it.each([
    ['a.b=8,10, 12', 'a.b', ['8', '10', '12']],
    ['a=4..20:4', 'a', ['4', '8', '12', '16', '20']],
    ['a=4..6', 'a', ['4', '5', '6']],
    ['a=4..9:2', 'a', ['4', '6', '8']],
    ['a=0.1..0.5:0.1', 'a', ['0.1', '0.2', '0.3', '0.4', '0.5']],
    ['a=-1..1', 'a', ['-1', '0', '1']],
    ['a=1,4..6:2,9', 'a', ['1', '4', '6', '9']],
    ['a={ mean: 1, cv: 2 },[3, 4],"5,6"', 'a', ['{ mean: 1, cv: 2 }', '[3, 4]', '"5,6"']],
    ['start=2027-01-04', 'start', ['2027-01-04']],
    ['x=1 d,2..3 d', 'x', ['1 d', '2..3 d']],
  ])('%s', (text, path, values) => {
    expect(parseVariation(text)).toEqual({ ok: true, variation: { path, values } });
  });

  it.each([
    ['bank', 'found no ='],
    ['=1,2', 'found no path'],
    ['a=', 'a value is empty'],
    ['a=1,,2', 'a value is empty'],
    ['a=4..1', '4..1: the range is empty'],
    ['a=1..4:0', 'the step must be above 0'],
    ['a=1..4:-1', 'the step must be above 0'],
    ['a=0..1:0.000001', 'these are 1000001 values; at most 10000'],
    ['a=1,2,1', '1 is there twice'],
  ])('is not %s', (text, problem) => {
    expect(parseVariation(text)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
  });
});

it('splits at commas that are not inside', () => {
  expect(splitList('a, {b: 1, c: 2} ,"d,e",')).toEqual(['a', '{b: 1, c: 2}', '"d,e"', '']);
});
