import type { z } from 'zod';
import { type Reading, written } from './written.ts';

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function readDate(input: unknown): Reading<number> {
  const needed = 'a date from 2000-01-01 to 2999-12-31 is needed, such as 2027-01-04';
  const [, year, month, day] = /^(2\d{3})-(\d{2})-(\d{2})$/.exec(String(input)) ?? [];
  if (year === undefined || month === undefined || day === undefined) return { needed };
  const days = daysInMonth(Number(year), Number(month));
  if (days === undefined) return { needed, hint: 'a date is year-month-day' };
  if (Number(day) < 1 || Number(day) > days) {
    return { needed, hint: `${year}-${month} has ${days} days` };
  }
  return { value: Date.UTC(Number(year), Number(month) - 1, Number(day)) };
}

function daysInMonth(year: number, month: number): number | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : DAYS_IN_MONTH[month - 1];
}

/** The midnight at which a date begins, in ms since 1970-01-01T00:00 of local civil time. */
export const date: z.ZodType<number, unknown> = written(
  {
    id: 'Date',
    type: 'string',
    pattern: String.raw`^2\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`,
    description: 'Year-month-day.',
    examples: ['2027-01-04'],
  },
  readDate,
);
