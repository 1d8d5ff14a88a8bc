import { describe, expect, it } from 'vitest';
import { compare } from '../../../bench/comparing/compare.ts';
import type { MeasuredTask } from '../../../bench/measuring/measurement.ts';

const YARDSTICK = 'yardsticks: arithmetic';

function task(key: string, perSecond: number[], checksum = '1'): MeasuredTask {
  return { key, checksum, perSecond };
}

const verdictOf = (before: number[], now: number[], yardsticks: MeasuredTask[][] = [[], []]) =>
  compare(
    [task('a: b', before), ...yardsticks[0]!],
    [task('a: b', now), ...yardsticks[1]!],
  ).tasks.map(({ verdict }) => verdict);

describe('compare', () => {
  it('finds slower what lies below the interval by more than 5 %', () => {
    expect(verdictOf([100, 105, 110], [92, 94, 94.9])).toEqual(['slower']);
    expect(verdictOf([100, 105, 110], [80, 85, 95.1])).toEqual(['same']);
  });

  it('finds faster what lies above the interval by more than 5 %', () => {
    expect(verdictOf([100, 105, 110], [116, 120, 130])).toEqual(['faster']);
    expect(verdictOf([100, 105, 110], [115, 120, 130])).toEqual(['same']);
  });

  it('makes allowance for a machine that has become slower', () => {
    const before = [task(YARDSTICK, [10, 10, 10])];
    const slowMachine = [before, [task(YARDSTICK, [7, 8, 9])]];
    expect(verdictOf([100, 105, 110], [76.1, 76.1, 76.1], slowMachine)).toEqual(['same']);
    expect(verdictOf([100, 105, 110], [75.9, 75.9, 75.9], slowMachine)).toEqual(['slower']);
  });

  it('expects no more of a machine that has become faster', () => {
    const fastMachine = [[task(YARDSTICK, [10])], [task(YARDSTICK, [20])]];
    expect(verdictOf([100], [96], fastMachine)).toEqual(['same']);
    expect(verdictOf([100], [200], fastMachine)).toEqual(['same']);
    expect(verdictOf([100], [211], fastMachine)).toEqual(['faster']);
  });

  it('compares no work that has changed, and lists what is new or gone', () => {
    const before = [task('a: same', [1]), task('a: changed', [9]), task('a: gone', [1])];
    const now = [task('a: same', [1]), task('a: changed', [1], '2'), task('a: new', [1])];
    expect(compare(before, now)).toMatchObject({
      tasks: [{ key: 'a: same', ratio: 1, verdict: 'same' }],
      changed: ['a: changed'],
      added: ['a: new'],
      gone: ['a: gone'],
    });
  });

  it('judges no yardstick', () => {
    expect(compare([task(YARDSTICK, [9])], [task(YARDSTICK, [1])]).tasks).toEqual([]);
  });
});
