import type { WeeklyTime } from '../scenario/scenario.ts';
import { DAY_MS, msOfWeek, WEEK_MS } from './civil-time.ts';

/** The instants at which something happens week after week. */
export interface WeeklySchedule {
  /** The first instant strictly after `atMs`, Infinity if the schedule is empty. */
  nextAfter(atMs: number): number;
}

export function createWeeklySchedule(times: readonly WeeklyTime[]): WeeklySchedule {
  const offsets = [
    ...new Set(times.map(({ weekday, timeOfDayMs }) => weekday * DAY_MS + timeOfDayMs)),
  ].toSorted((a, b) => a - b);

  return {
    nextAfter(atMs) {
      if (offsets.length === 0) return Infinity;
      const within = msOfWeek(atMs);
      const monday = atMs - within;
      const later = offsets.find((offset) => offset > within);
      return later === undefined ? monday + WEEK_MS + offsets[0]! : monday + later;
    },
  };
}
