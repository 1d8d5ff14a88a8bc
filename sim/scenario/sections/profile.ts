import { z } from 'zod';
import { either } from '../../distributions/either.ts';
import { byWeekday } from '../units/by-weekday.ts';
import { complain } from '../units/complain.ts';
import { nonNegative } from '../units/number.ts';

const HOURS = 24;
const DAYS = 7;

const weight = nonNegative();

/** Seven weights from Monday; a weekday that a map leaves out weighs 1. */
const days = either(
  byWeekday(weight).transform((week) => week.map((value) => value ?? 1)),
  z.array(weight).length(DAYS),
  Array.isArray,
);

/**
 * A pattern over the week as 168 weights, one an hour from Monday 00:00, of which some are positive.
 * Their scale has no meaning: who uses them divides by their mean or maximum.
 */
export const weeklyProfile = z
  .strictObject({
    hours: z
      .array(weight)
      .length(HOURS)
      .optional()
      .describe('24 weights, one an hour from 00:00; without it all hours weigh the same.'),
    days: days
      .optional()
      .describe('A weight for each weekday, as a map or as 7 numbers from Monday; 1 if left out.'),
    week: z
      .array(weight)
      .length(HOURS * DAYS)
      .optional()
      .describe('168 weights, one an hour from Monday 00:00, instead of hours and days.'),
  })
  .transform(({ hours, days, week }, context) => {
    const isByHourOrDay = hours !== undefined || days !== undefined;
    // An unknown key says enough by itself.
    if ((week !== undefined) === isByHourOrDay && context.issues.length === 0) {
      const found = isByHourOrDay
        ? 'both week and hours or days'
        : 'neither week nor hours nor days';
      complain(context, { found, needed: 'one way to write the profile is needed' });
    }
    const weights = week ?? everyHour(hours, days);
    if (!weights.some((value) => value > 0)) {
      complain(context, {
        found: 'zeros alone',
        needed: 'a weight above 0 is needed in some hour',
      });
    }
    return weights;
  });

function everyHour(
  hours: readonly number[] = Array<number>(HOURS).fill(1),
  days: readonly number[] = Array<number>(DAYS).fill(1),
): number[] {
  return days.flatMap((day) => hours.map((hour) => day * hour));
}
