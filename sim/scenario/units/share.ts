import type { z } from 'zod';
import { type Reading, written } from './written.ts';

const PATTERN = String.raw`^\d+(\.\d+)? ?%$`;

/** Reads `2 %` or 0.02 into 0.02. */
function readPart(input: unknown, needed: string): Reading<number> {
  if (typeof input === 'number') {
    return Number.isFinite(input) && input >= 0 ? { value: input } : { needed };
  }
  if (typeof input !== 'string') return { needed };
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(input.trim())?.[1];
  if (percent !== undefined) return { value: Number(percent) / 100 };
  const isNumber = /^\d+(\.\d+)?$/.test(input.trim());
  return isNumber ? { needed, hint: `write ${input.trim()} without quotes` } : { needed };
}

/** A part of a whole: 0 to 1, or 0 % to 100 %. */
function readShare(input: unknown): Reading<number> {
  const needed = 'a share from 0 % to 100 % is needed, such as 2 % or 0.02';
  const reading = readPart(input, needed);
  if ('needed' in reading || reading.value <= 1) return reading;
  const couldBePercent = typeof input === 'number' && input <= 100;
  return couldBePercent ? { needed, hint: `write '${input} %' if you mean percent` } : { needed };
}

export const share: z.ZodType<number, unknown> = written(
  {
    id: 'Share',
    type: ['string', 'number'],
    pattern: PATTERN,
    minimum: 0,
    maximum: 1,
    description: 'A part of a whole: 2 % or 0.02.',
    examples: ['2 %', 0.02],
  },
  readShare,
);

/** A ratio of two numbers, such as a coefficient of variation: 0 or more, may exceed 1. */
export const ratio: z.ZodType<number, unknown> = written(
  {
    id: 'Ratio',
    type: ['string', 'number'],
    pattern: PATTERN,
    minimum: 0,
    description: 'A number of 0 or more, or the same in percent: 1.5 or 150 %.',
    examples: [1, '20 %'],
  },
  (input) => readPart(input, 'a number of 0 or more is needed, such as 1.5 or 150 %'),
);
