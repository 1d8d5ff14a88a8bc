import type { z } from 'zod';
import { showNumber } from '../wording.ts';
import { type Reading, written } from './written.ts';

const MS_PER_UNIT: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** What people write for a unit, and what it is called here. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  millisecond: 'ms',
  sec: 's',
  second: 's',
  m: 'min',
  mins: 'min',
  minute: 'min',
  hr: 'h',
  hour: 'h',
  day: 'd',
  wk: 'w',
  week: 'w',
};

export const MS_PER_DAY = 86_400_000;
/** A hundred years: longer than any parcel waits, and far inside exact integers of ms. */
const MAX_MS = 36_500 * MS_PER_DAY;

const UNITS = 'ms, s, min, h, d or w';
const PATTERN = String.raw`^\d+(\.\d+)? ?(ms|s|min|h|d|w)$`;

/** Reads `45 s`, `3 min`, `31.6 h`, `7 d`, `2 w`, `500 ms` into whole milliseconds. */
export function readDuration(input: unknown): Reading<number> {
  const needed = `a duration with its unit is needed (${UNITS}), such as 45 s or 31.6 h`;
  if (typeof input === 'number') {
    return { needed, hint: `write '${input} s' if you mean seconds` };
  }
  if (typeof input !== 'string') return { needed };
  const [, amount, unit] = /^([+-]?[\d.,]*\d)\s*(\p{L}*)$/u.exec(input.trim()) ?? [];
  if (amount === undefined || unit === undefined) return { needed };
  if (amount.startsWith('-')) return { needed: 'a duration is never negative' };
  if (!/^\d+(\.\d+)?$/.test(amount)) {
    return { needed, hint: 'write the number with a point, and no other signs: 31.6 h' };
  }
  const perUnit = Object.hasOwn(MS_PER_UNIT, unit) ? MS_PER_UNIT[unit] : undefined;
  if (perUnit === undefined) return { needed, ...hintForUnit(amount, unit) };
  const ms = Math.round(Number(amount) * perUnit);
  if (ms > MAX_MS) return { needed: 'at most 36500 d (a hundred years) is needed' };
  return { value: ms };
}

function hintForUnit(amount: string, unit: string): { hint?: string } {
  if (unit === '') return { hint: `write '${amount} s' if you mean seconds` };
  const name = unit.toLowerCase();
  const singular = name.replace(/s$/, '');
  const known = [name, singular].map((word) => OTHER_NAMES[word] ?? word);
  const match = known.find((word) => Object.hasOwn(MS_PER_UNIT, word));
  return match === undefined ? {} : { hint: `write '${amount} ${match}'` };
}

/** ms as people write it, in the largest unit that gives a short number: 259200000 → `3 d`. */
export function formatDuration(ms: number): string {
  const units = Object.entries(MS_PER_UNIT).toReversed();
  const [unit, perUnit] = units.find(([name, size]) => name !== 'w' && ms >= size) ?? ['ms', 1];
  return `${showNumber(ms / perUnit)} ${unit}`;
}

const form = {
  type: 'string',
  pattern: PATTERN,
  examples: ['45 s', '3 min', '31.6 h', '7 d'],
} as const;

/** A duration, 0 or more, in ms. */
export const duration: z.ZodType<number, unknown> = written(
  {
    ...form,
    id: 'Duration',
    description: `A number with its unit: ${UNITS}. It is rounded to a whole millisecond.`,
  },
  readDuration,
);

/** A duration of at least 1 ms and at most `maxMs`, in ms. */
export function positiveDuration(maxMs = MAX_MS): z.ZodType<number, unknown> {
  const needed = `a duration from 1 ms to ${formatDuration(maxMs)} is needed`;
  return written(form, (input) => {
    const reading = readDuration(input);
    if ('value' in reading && (reading.value < 1 || reading.value > maxMs)) return { needed };
    return reading;
  });
}
