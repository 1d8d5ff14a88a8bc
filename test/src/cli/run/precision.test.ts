import { describe, expect, it } from 'vitest';
import { precisionOf, precisionProblems } from '../../../../src/cli/run/precision.ts';

const NOTHING = { precision: undefined, cap: undefined, shard: undefined };

describe('the precision of a run', () => {
  it.each([
    ['5%', 0.05],
    ['2.5 %', 0.025],
    ['0.1', 0.1],
  ])('may be written %s', (precision, relativeHalfWidth) => {
    expect(precisionProblems({ ...NOTHING, precision })).toEqual([]);
    expect(precisionOf({ precision, cap: '50' })).toEqual({
      relativeHalfWidth,
      maxReplications: 50,
    });
  });

  it('is none where none is wanted', () => {
    expect(precisionOf(NOTHING)).toBeUndefined();
    expect(precisionProblems({ ...NOTHING, shard: '1/2', replications: '3' })).toEqual([]);
  });

  it.each(['0', '0%', '100%', '5', '-1%', 'fine', ''])('is not %j', (precision) => {
    expect(precisionProblems({ ...NOTHING, precision })).toEqual([
      `--precision ${precision}: more than 0 % and less than 100 % is needed, such as 5%`,
    ]);
  });

  it('tells everything that does not go together', () => {
    const args = { precision: '5%', cap: '3', shard: '1/2', replications: '30' };
    expect(precisionProblems(args)).toEqual([
      '--cap 3: a whole number from 20 to 1000000 is needed',
      expect.stringMatching(/^--replications and --precision exclude each other/),
      expect.stringMatching(/^--shard and --precision exclude each other/),
    ]);
    expect(precisionProblems({ ...NOTHING, cap: '30' })).toEqual([
      expect.stringMatching(/^--cap says how many --precision may take/),
    ]);
  });
});
