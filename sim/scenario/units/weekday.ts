import { z } from 'zod';
import { suggest } from '../suggestion.ts';
import { type Reading, written } from './written.ts';

/** Their places in the list are their numbers: Monday is 0. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const EVERY_DAY: readonly number[] = WEEKDAYS.map((_, weekday) => weekday);

export const WEEKDAYS_PATTERN = `^(${WEEKDAYS.join('|')})(-(${WEEKDAYS.join('|')}))?$`;
const NEEDED = 'a weekday (mon, tue, wed, thu, fri, sat, sun) or a range such as mon-fri is needed';

/** `sat` → [5], `mon-fri` → [0, 1, 2, 3, 4]; a range may run over the end of the week. */
export function readWeekdays(input: unknown): Reading<readonly number[]> {
  const [from, until, more] = String(input).split('-');
  const first = indexOf(from);
  const last = until === undefined ? first : indexOf(until);
  if (typeof input === 'string' && more === undefined && first >= 0 && last >= 0) {
    const length = ((last - first + 7) % 7) + 1;
    return { value: Array.from({ length }, (_, offset) => (first + offset) % 7) };
  }
  const meant = typeof input === 'string' ? weekdayLike(input.toLowerCase()) : undefined;
  return meant === undefined
    ? { needed: NEEDED }
    : { needed: NEEDED, hint: `did you mean ${meant}?` };
}

function weekdayLike(word: string): string | undefined {
  return WEEKDAYS.find((weekday) => word.startsWith(weekday)) ?? suggest(word, WEEKDAYS);
}

function indexOf(name: string | undefined): number {
  return WEEKDAYS.findIndex((weekday) => weekday === name);
}

const weekdays: z.ZodType<readonly number[], unknown> = written(
  {
    id: 'Weekdays',
    type: 'string',
    pattern: WEEKDAYS_PATTERN,
    description: 'A weekday or a range of them.',
    examples: ['mon', 'mon-fri'],
  },
  readWeekdays,
);

/** `[mon-fri, sun]` as the numbers of the weekdays; each may be named once. */
export const weekdayList = z
  .array(weekdays)
  .min(1)
  .transform((ranges) => ranges.flat())
  .refine((days) => new Set(days).size === days.length, 'each weekday may be named once')
  .meta({
    id: 'WeekdayList',
    description: 'Weekdays and ranges of them, each day once.',
    examples: [['mon-fri', 'sun']],
  });
