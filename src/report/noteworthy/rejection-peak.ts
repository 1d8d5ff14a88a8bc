import { HOURS_PER_WEEK } from '../../../sim/traffic/civil-time.ts';

const DAYS = [
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
  'Sundays',
] as const;
const HOURS_PER_DAY = 24;
const WINDOW_HOURS = 2;
/** Fewer rejections than this in a window could be chance. */
const MIN_IN_WINDOW = 30;
/** How many times the average makes a peak. */
const MIN_RATIO = 2;
const MIN_DAY_RATIO = 1.5;

/**
 * The two hours in which most rejections fall, if they stand out: `Mondays 18–20 h` if that weekday
 * does, else `at 18–20 h`; `on Mondays` if only the weekday does; undefined if nothing does.
 *
 * @param byHour rejections by hour of the week, from Monday 00:00
 */
export function rejectionPeak(byHour: readonly number[]): string | undefined {
  const inWindow = (from: number) =>
    sum(Array.from({ length: WINDOW_HOURS }, (_, i) => byHour[(from + i) % HOURS_PER_WEEK]!));
  const onDay = (day: number) => sum(byHour.slice(day * HOURS_PER_DAY, (day + 1) * HOURS_PER_DAY));
  const atHour = (hour: number) => sum(DAYS.map((_, day) => inWindow(day * HOURS_PER_DAY + hour)));
  const total = sum(byHour);

  const hour = argMax(HOURS_PER_DAY, atHour);
  const from = argMax(HOURS_PER_WEEK, inWindow);
  const day = argMax(DAYS.length, onDay);
  const stands = (part: number, average: number, ratio: number) =>
    part >= MIN_IN_WINDOW && part >= ratio * average;

  const weekday = Math.floor(from / HOURS_PER_DAY);
  const sameHours = atHour(from % HOURS_PER_DAY) / DAYS.length;
  const hourStands = stands(atHour(hour), (total * WINDOW_HOURS) / HOURS_PER_DAY, MIN_RATIO);
  if (
    stands(inWindow(from), (total * WINDOW_HOURS) / HOURS_PER_WEEK, MIN_RATIO) &&
    stands(inWindow(from), sameHours, hourStands ? MIN_DAY_RATIO : MIN_RATIO)
  ) {
    return `${DAYS[weekday]} ${hours(from % HOURS_PER_DAY)}`;
  }
  if (hourStands) return `at ${hours(hour)}`;
  if (stands(onDay(day), total / DAYS.length, MIN_DAY_RATIO)) return `on ${DAYS[day]}`;
  return undefined;
}

function hours(from: number): string {
  return `${from}–${(from + WINDOW_HOURS) % HOURS_PER_DAY || HOURS_PER_DAY} h`;
}

/** The first index below `length` with the largest value. */
function argMax(length: number, valueAt: (index: number) => number): number {
  let best = 0;
  for (let index = 1; index < length; index++) if (valueAt(index) > valueAt(best)) best = index;
  return best;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
