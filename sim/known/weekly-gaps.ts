import type { WeeklyTime } from '../scenario/scenario.ts';
import { DAY_MS, WEEK_MS } from '../traffic/civil-time.ts';

/** Times from each instant of a weekly schedule to the next, over one whole week. */
export function weeklyGapsMs(times: readonly WeeklyTime[]): number[] {
  const instants = [
    ...new Set(times.map(({ weekday, timeOfDayMs }) => weekday * DAY_MS + timeOfDayMs)),
  ].toSorted((a, b) => a - b);
  return instants.map((instant, i) => (instants[i + 1] ?? instants[0]! + WEEK_MS) - instant);
}
