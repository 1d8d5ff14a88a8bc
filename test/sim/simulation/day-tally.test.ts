import { expect, it } from 'vitest';
import { createNow } from '../../../machines/now.ts';
import { DayTally } from '../../../sim/simulation/day-tally.ts';
import { DAY_MS } from '../../../sim/traffic/civil-time.ts';

/** A tally that has seen so many rejected parcels on each day, one of three accepted beside. */
function tallyOf(rejectedByDay: readonly number[], untilMs: number) {
  const now = createNow(0);
  const tally = new DayTally(now);
  tally.begin();
  for (const [day, rejected] of rejectedByDay.entries()) {
    now[0] = (day + 1) * DAY_MS - 1;
    for (let n = 0; n < rejected; n++) tally.presented(true);
    if (rejected > 0) tally.presented(false);
  }
  now[0] = untilMs;
  return tally;
}

it('tells on how many days and in how many weeks so many were rejected', () => {
  const days = [0, 2, 0, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 3];
  const tally = tallyOf(days, 15 * DAY_MS);
  const { daily, daysByRejected, weeksByRejected } = tally.summary();
  expect(daysByRejected).toEqual([11, 1, 2, 1]);
  // The third week has not ended.
  expect(weeksByRejected).toEqual([1, 0, 0, 0, 0, 1]);
  expect(daily).toEqual({ days: 15, sum: 8 + 4, sumOfSquares: 9 + 4 + 9 + 16 });
  expect(tally.summary()).toEqual(tally.summary());
});

it('leaves out a day that has not ended, and begins when it is told', () => {
  expect(tallyOf([5], DAY_MS - 1).summary().daysByRejected).toEqual([]);
  const now = createNow(3 * DAY_MS);
  const tally = new DayTally(now);
  expect(tally.summary().daily.days).toBe(0);
  tally.begin();
  now[0] = 4 * DAY_MS;
  expect(tally.summary().daysByRejected).toEqual([1]);
});
