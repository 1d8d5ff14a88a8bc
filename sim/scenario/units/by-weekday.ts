import { z } from 'zod';
import { complain } from './complain.ts';
import { readWeekdays, WEEKDAYS, WEEKDAYS_PATTERN } from './weekday.ts';

const weekdaysKey = z.string().superRefine((key, context) => {
  const reading = readWeekdays(key);
  if ('needed' in reading) complain(context, reading);
});

/**
 * A map from weekdays or ranges of them to values, `{ mon-fri: …, sun: … }`, as seven values from
 * Monday; undefined where none stands.
 */
export function byWeekday<T>(value: z.ZodType<T, unknown>) {
  return z
    .record(weekdaysKey, value)
    .transform((entries, context) => {
      const week = new Map<number, T>();
      for (const [key, entry] of Object.entries(entries)) {
        const reading = readWeekdays(key);
        for (const weekday of 'value' in reading ? reading.value : []) {
          if (week.has(weekday)) {
            const found = `${WEEKDAYS[weekday]} again`;
            const needed = 'each weekday may be named once';
            complain(context, { needed, found, path: [key], isAboutKey: true });
          }
          week.set(weekday, entry);
        }
      }
      return WEEKDAYS.map((_, weekday) => week.get(weekday));
    })
    .meta({ propertyNames: { pattern: WEEKDAYS_PATTERN } });
}
