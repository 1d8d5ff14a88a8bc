import type { z } from 'zod';
import { parseTimeOfDay } from './time-of-day.ts';
import { type Reading, written } from './written.ts';

/** From a time of day until a later one of the same day, in ms since midnight; the end is excluded. */
export interface TimeSpan {
  readonly fromMs: number;
  readonly untilMs: number;
}

function readTimeSpan(input: unknown): Reading<TimeSpan> {
  const needed = 'two times of a day are needed, such as "07:00-22:00"';
  if (typeof input !== 'string') return { needed };
  const [fromMs, untilMs, more] = input.split('-').map((time) => parseTimeOfDay(time.trim()));
  if (fromMs === undefined || untilMs === undefined || more !== undefined) return { needed };
  if (untilMs > fromMs) return { value: { fromMs, untilMs } };
  const [from, until] = input.split('-');
  return {
    needed: 'a span that ends later on the same day is needed',
    hint: `past midnight, write "${from}-24:00" and "00:00-${until}" of the next day`,
  };
}

export const timeSpan: z.ZodType<TimeSpan, unknown> = written(
  {
    id: 'TimeSpan',
    type: 'string',
    pattern: String.raw`^\d{2}:\d{2} ?- ?\d{2}:\d{2}$`,
    description: 'Two times of one day, in quotes; 24:00 is the end of the day.',
    examples: ['07:00-22:00', '00:00-24:00'],
  },
  readTimeSpan,
);
