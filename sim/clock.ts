import type { LockerClock } from '../machines/clock.ts';
import type { Calendar } from './calendar.ts';
import { PRIORITY } from './priorities.ts';

export type VirtualClock = LockerClock;

/**
 * Makes the calendar the clock of statecharts: give it to `createActor({ clock })`, and their `after`
 * timers are events of the calendar, which come first among those of their instant.
 */
export function createVirtualClock(calendar: Calendar): VirtualClock {
  return {
    setTimeout: (fn, timeoutMs) =>
      calendar.schedule(calendar.nowMs + Math.max(0, timeoutMs), PRIORITY.reservationTimer, fn),
    clearTimeout(id) {
      if (typeof id === 'number') calendar.cancel(id);
    },
    nowMs: () => calendar.nowMs,
    advanceTo: (atMs) => calendar.runUntil(atMs),
  };
}
