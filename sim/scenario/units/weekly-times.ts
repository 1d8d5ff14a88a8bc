import { z } from 'zod';
import type { WeeklyTime } from '../scenario.ts';
import { timeOfDay } from './time-of-day.ts';

/** Times of day, each named once; at least `minimum` of them. */
export function timesOfDay(minimum: number) {
  return z
    .array(timeOfDay)
    .min(minimum)
    .refine((times) => new Set(times).size === times.length, 'each time may be named once');
}

/** The same times on each of the weekdays, in the order of the week. */
export function weeklyTimes(times: readonly number[], weekdays: readonly number[]): WeeklyTime[] {
  return weekdays
    .flatMap((weekday) => times.map((timeOfDayMs) => ({ weekday, timeOfDayMs })))
    .toSorted((a, b) => a.weekday - b.weekday || a.timeOfDayMs - b.timeOfDayMs);
}
