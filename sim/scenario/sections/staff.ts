import { z } from 'zod';
import { EVERY_DAY, weekdayList } from '../units/weekday.ts';
import { timesOfDay, weeklyTimes } from '../units/weekly-times.ts';

export const staff = z
  .strictObject({
    rounds: timesOfDay(0).describe('When staff open what has expired and remove it.'),
    days: weekdayList.optional().describe('The weekdays on which staff come; else every day.'),
  })
  .transform(({ rounds, days = EVERY_DAY }) => ({ rounds: weeklyTimes(rounds, days) }));
