import type { z } from 'zod';
import { type Reading, written } from './written.ts';

const MS_PER_MINUTE = 60_000;

/** `09:30` as ms since midnight; undefined if it is none. 24:00 is the end of the day. */
export function parseTimeOfDay(text: string): number | undefined {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= 24 * 60 ? minutes * MS_PER_MINUTE : undefined;
}

function readTimeOfDay(input: unknown): Reading<number> {
  const needed = 'a time of day from "00:00" to "23:59" is needed, such as "09:30"';
  if (typeof input !== 'string') return { needed };
  const ms = parseTimeOfDay(input);
  if (ms !== undefined && input !== '24:00') return { value: ms };
  if (input === '24:00') return { needed, hint: 'write "00:00" of the day after' };
  return /^\d:\d{2}$/.test(input) ? { needed, hint: `write "0${input}"` } : { needed };
}

/** A time at which something happens, in ms since midnight. */
export const timeOfDay: z.ZodType<number, unknown> = written(
  {
    id: 'TimeOfDay',
    type: 'string',
    pattern: String.raw`^([01]\d|2[0-3]):[0-5]\d$`,
    description: 'Hours and minutes of local civil time, in quotes.',
    examples: ['09:30'],
  },
  readTimeOfDay,
);
