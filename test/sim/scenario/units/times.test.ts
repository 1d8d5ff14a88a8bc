import { describe, expect, it } from 'vitest';
import { byWeekday } from '../../../../sim/scenario/units/by-weekday.ts';
import { date } from '../../../../sim/scenario/units/date.ts';
import { nonNegative } from '../../../../sim/scenario/units/number.ts';
import { timeOfDay } from '../../../../sim/scenario/units/time-of-day.ts';
import { timeSpan } from '../../../../sim/scenario/units/time-span.ts';
import { weekdayList } from '../../../../sim/scenario/units/weekday.ts';
import { weeklyTimes } from '../../../../sim/scenario/units/weekly-times.ts';
import { read } from './read.ts';

const HOUR_MS = 3_600_000;

describe('a time of day', () => {
  it.each([
    ['00:00', 0],
    ['09:30', 9.5 * HOUR_MS],
    ['23:59', 24 * HOUR_MS - 60_000],
  ])('%s is %d ms after midnight', (input, ms) => {
    expect(read(timeOfDay, input)).toBe(ms);
  });

  it.each(['24:00', '24:01', '12:60', '9:30', '9', 930, '', null])('%s is none', (input) => {
    expect(read(timeOfDay, input)).toMatch(/a time of day/);
  });
});

describe('a span of a day', () => {
  it('may reach to its end', () => {
    expect(read(timeSpan, '07:00-24:00')).toEqual({ fromMs: 7 * HOUR_MS, untilMs: 24 * HOUR_MS });
    expect(read(timeSpan, '07:00 - 08:00')).toEqual({ fromMs: 7 * HOUR_MS, untilMs: 8 * HOUR_MS });
  });

  it.each(['22:00-02:00', '07:00-07:00', '07:00', '7-22', '07:00-08:00-09:00', 7, null])(
    '%s is none',
    (input) => {
      expect(read(timeSpan, input)).toMatch(/needed/);
    },
  );
});

describe('a date', () => {
  it('is the midnight at which it begins', () => {
    expect(read(date, '2027-01-04')).toBe(Date.UTC(2027, 0, 4));
    expect(read(date, '2028-02-29')).toBe(Date.UTC(2028, 1, 29));
    expect(read(date, '2000-02-29')).toBe(Date.UTC(2000, 1, 29));
  });

  it.each([
    '2027-02-29',
    '2100-02-29',
    '2027-04-31',
    '2027-00-10',
    '2027-13-10',
    '2027-01-00',
    '1999-01-01',
    '2027-1-4',
    '04.01.2027',
    2027,
    null,
  ])('%s is none', (input) => {
    expect(read(date, input)).toMatch(/a date from/);
  });
});

describe('weekdays', () => {
  it('are counted from Monday, and a range may run over the end of the week', () => {
    expect(read(weekdayList, ['mon-wed', 'sun'])).toEqual([0, 1, 2, 6]);
    expect(read(weekdayList, ['sat-mon'])).toEqual([5, 6, 0]);
    expect(read(weekdayList, ['thu-thu'])).toEqual([3]);
  });

  it('are named once each', () => {
    expect(read(weekdayList, ['mon-wed', 'tue'])).toBe('each weekday may be named once');
  });

  it('carry values in a map', () => {
    const week = read(byWeekday(nonNegative()), { 'mon-tue': 2, sun: 0 });
    expect(week).toEqual([2, 2, undefined, undefined, undefined, undefined, 0]);
    expect(read(byWeekday(nonNegative()), { mon: 1, 'sun-mon': 2 })).toMatch(/named once/);
  });

  it('repeat times in the order of the week', () => {
    const times = weeklyTimes([HOUR_MS, 0], [6, 0]);
    expect(times).toEqual([
      { weekday: 0, timeOfDayMs: 0 },
      { weekday: 0, timeOfDayMs: HOUR_MS },
      { weekday: 6, timeOfDayMs: 0 },
      { weekday: 6, timeOfDayMs: HOUR_MS },
    ]);
  });
});
