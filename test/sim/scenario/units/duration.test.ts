import { describe, expect, it } from 'vitest';
import {
  duration,
  formatDuration,
  positiveDuration,
} from '../../../../sim/scenario/units/duration.ts';
import { hintFor, read } from './read.ts';

describe('a duration', () => {
  it.each([
    ['500 ms', 500],
    ['45 s', 45_000],
    ['3 min', 180_000],
    ['31.6 h', 113_760_000],
    ['7 d', 604_800_000],
    ['2 w', 1_209_600_000],
    ['45s', 45_000],
    ['0 s', 0],
    ['0.0004 s', 0],
    ['0.0006 s', 1],
    ['1.0005 s', 1001],
    ['36500 d', 3_153_600_000_000],
  ])('%s is %d ms', (text, ms) => {
    expect(read(duration, text)).toBe(ms);
  });

  it.each([
    45,
    '45',
    '',
    'soon',
    '45 parsecs',
    '1e3 s',
    '1 000 s',
    '3 min 20 s',
    '-1 s',
    '.5 h',
    '36501 d',
    null,
  ])('%s is refused', (input) => {
    expect(read(duration, input)).toMatch(/needed|never negative/);
  });

  it.each([
    [45, "write '45 s' if you mean seconds"],
    ['45', "write '45 s' if you mean seconds"],
    ['3 m', "write '3 min'"],
    ['3 Minutes', "write '3 min'"],
    ['31.6 hrs', "write '31.6 h'"],
    ['7 days', "write '7 d'"],
    ['2 weeks', "write '2 w'"],
    ['45 sec', "write '45 s'"],
    ['7 D', "write '7 d'"],
    ['45 parsecs', undefined],
    ['45 constructor', undefined],
  ])('%s gets the hint %s', (input, hint) => {
    expect(hintFor(duration, input)).toBe(hint);
  });

  it('may be bounded', () => {
    const upToAnHour = positiveDuration(3_600_000);
    expect(read(upToAnHour, '1 ms')).toBe(1);
    expect(read(upToAnHour, '60 min')).toBe(3_600_000);
    expect(read(upToAnHour, '0.4 ms')).toBe('a duration from 1 ms to 1 h is needed');
    expect(read(upToAnHour, '3600.001 s')).toBe('a duration from 1 ms to 1 h is needed');
  });

  it.each([
    [0, '0 ms'],
    [1, '1 ms'],
    [1500, '1.5 s'],
    [180_000, '3 min'],
    [86_400_000, '1 d'],
    [604_800_000, '7 d'],
  ])('%d ms is shown as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});
