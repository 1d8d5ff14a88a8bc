import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, WEEK_MS } from '../../../sim/traffic/civil-time.ts';
import { createWeeklySchedule } from '../../../sim/traffic/weekly-schedule.ts';
import { MONDAY_MS } from '../../support/scenario.ts';

const at = (weekday: number, hour: number) => ({ weekday, timeOfDayMs: hour * HOUR_MS });
const ms = (weekday: number, hour: number) => weekday * DAY_MS + hour * HOUR_MS;

describe('a weekly schedule', () => {
  const schedule = createWeeklySchedule([at(4, 17), at(1, 9), at(1, 6), at(1, 9)]);

  it('gives the first instant strictly after another, in any order of writing', () => {
    const asked = [ms(0, 0), ms(1, 6) - 1, ms(1, 6), ms(1, 9) - 1, ms(1, 9), ms(3, 12)];
    expect(asked.map((atMs) => schedule.nextAfter(MONDAY_MS + atMs) - MONDAY_MS)).toEqual([
      ms(1, 6),
      ms(1, 6),
      ms(1, 9),
      ms(1, 9),
      ms(4, 17),
      ms(4, 17),
    ]);
  });

  it('goes on into the next week', () => {
    for (const atMs of [ms(4, 17), ms(6, 23), WEEK_MS - 1, WEEK_MS]) {
      expect(schedule.nextAfter(MONDAY_MS + atMs)).toBe(MONDAY_MS + WEEK_MS + ms(1, 6));
    }
  });

  it('comes back to a single instant after exactly a week', () => {
    const single = createWeeklySchedule([at(0, 0)]);
    expect(single.nextAfter(MONDAY_MS)).toBe(MONDAY_MS + WEEK_MS);
    expect(single.nextAfter(MONDAY_MS - 1)).toBe(MONDAY_MS);
  });

  it('never comes if it is empty', () => {
    expect(createWeeklySchedule([]).nextAfter(MONDAY_MS)).toBe(Infinity);
  });

  it('leaves nothing out and adds nothing, before 1970 too', () => {
    const time = fc.record({
      weekday: fc.nat(6),
      timeOfDayMs: fc.constantFrom(0, 1, HOUR_MS, DAY_MS - 1),
    });
    const instant = fc.oneof(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: -10, max: 10 }).map((day) => day * DAY_MS),
    );
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 6 }), instant, (times, atMs) => {
        // From a Monday at least a week before, week by week.
        const weeks = Math.floor((atMs - MONDAY_MS) / WEEK_MS) - 1;
        const candidates = [0, 1, 2, 3].flatMap((ahead) =>
          times.map((each) => {
            const mondayMs = MONDAY_MS + (weeks + ahead) * WEEK_MS;
            return mondayMs + each.weekday * DAY_MS + each.timeOfDayMs;
          }),
        );
        const expected = Math.min(...candidates.filter((candidate) => candidate > atMs));
        expect(createWeeklySchedule(times).nextAfter(atMs)).toBe(expected);
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });
});
