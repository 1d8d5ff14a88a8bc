import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DAY_MS,
  HOUR_MS,
  hourOfWeek,
  msOfWeek,
  startOfDayMs,
  WEEK_MS,
} from '../../../sim/traffic/civil-time.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

describe('civil time', () => {
  it.each([
    ['1970-01-01', 'Thu'],
    ['2027-01-04', 'Mon'],
    ['2027-01-03', 'Sun'],
    ['2000-02-29', 'Tue'],
    ['2100-02-28', 'Sun'],
    ['1969-12-31', 'Wed'],
    ['1969-12-29', 'Mon'],
    ['1969-07-20', 'Sun'],
    ['1900-01-01', 'Mon'],
  ])('knows that %s was or will be a %s', (date, weekday) => {
    const midnightMs = Date.parse(date);
    const expected = WEEKDAYS.indexOf(weekday);
    expect(msOfWeek(midnightMs)).toBe(expected * DAY_MS);
    expect(msOfWeek(midnightMs + DAY_MS - 1)).toBe((expected + 1) * DAY_MS - 1);
    expect(hourOfWeek(midnightMs)).toBe(24 * expected);
    expect(hourOfWeek(midnightMs + DAY_MS - 1)).toBe(24 * expected + 23);
  });

  it('begins a week on Monday at midnight, and not 1 ms before', () => {
    const mondayMs = Date.UTC(2027, 0, 4);
    expect([-1, 0, 1].map((ms) => msOfWeek(mondayMs + ms))).toEqual([WEEK_MS - 1, 0, 1]);
    expect([-1, 0, HOUR_MS - 1, HOUR_MS].map((ms) => hourOfWeek(mondayMs + ms))).toEqual([
      167, 0, 0, 1,
    ]);
  });

  it('begins a day at midnight', () => {
    expect([0, 1, DAY_MS - 1].map((ms) => startOfDayMs(7 * DAY_MS + ms))).toEqual(
      new Array(3).fill(7 * DAY_MS),
    );
    expect([-1, -DAY_MS, -DAY_MS - 1].map(startOfDayMs)).toEqual([-DAY_MS, -DAY_MS, -2 * DAY_MS]);
  });

  it('agrees with the calendar of the platform, before and after 1970', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (atMs) => {
        const date = new Date(atMs);
        const weekday = (date.getUTCDay() + 6) % 7;
        const dayMs = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
        expect(startOfDayMs(atMs)).toBe(dayMs);
        expect(msOfWeek(atMs)).toBe(weekday * DAY_MS + (atMs - dayMs));
        expect(hourOfWeek(atMs)).toBe(weekday * 24 + date.getUTCHours());
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });
});
