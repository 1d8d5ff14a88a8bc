import type { z } from 'zod';
import { MS_PER_DAY, readDuration } from './duration.ts';
import { type Reading, written } from './written.ts';

/** Whole days from 0 to `maximum`: a natural number, or a duration that is rounded up. */
export function dayCount(maximum: number): z.ZodType<number, unknown> {
  const needed = `a natural number of days from 0 to ${maximum}, or a duration, is needed`;
  return written({ type: ['string', 'number'], minimum: 0, maximum }, (input): Reading<number> => {
    const reading = typeof input === 'number' ? { value: input } : daysOf(input);
    if ('needed' in reading) return { ...reading, needed };
    const isIn = Number.isInteger(reading.value) && reading.value >= 0 && reading.value <= maximum;
    return isIn ? reading : { needed };
  });
}

function daysOf(input: unknown): Reading<number> {
  const reading = readDuration(input);
  return 'value' in reading ? { value: Math.ceil(reading.value / MS_PER_DAY) } : reading;
}
