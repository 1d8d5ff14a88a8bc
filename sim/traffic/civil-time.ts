/**
 * Civil time without daylight saving: instants are ms since 1970-01-01T00:00 of the bank's own clock,
 * and every day has 86 400 000 of them. Weeks begin on Monday 00:00.
 */
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;
export const HOURS_PER_WEEK = 168;

/** 1970-01-01 was a Thursday: the first Monday came four days later. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** Start of the day that an instant lies in. */
export function startOfDayMs(atMs: number): number {
  return Math.floor(atMs / DAY_MS) * DAY_MS;
}

/** Ms since Monday 00:00, in 0 … WEEK_MS − 1. */
export function msOfWeek(atMs: number): number {
  const sinceMs = atMs - FIRST_MONDAY_MS;
  return sinceMs - Math.floor(sinceMs / WEEK_MS) * WEEK_MS;
}

/** Hour of the week in 0 (Monday 00:00–01:00) … 167. */
export function hourOfWeek(atMs: number): number {
  // Whole hours fit 32 bits, whose remainder is much quicker than that of a double.
  const hours = Math.floor((atMs - FIRST_MONDAY_MS) / HOUR_MS) | 0;
  const hour = (hours % HOURS_PER_WEEK) | 0;
  return hour < 0 ? hour + HOURS_PER_WEEK : hour;
}
