import type { z } from 'zod';
import { type Reading, written } from './written.ts';

/** A whole number from `minimum` to `maximum`, both included. */
export function wholeNumber(minimum: number, maximum: number): z.ZodType<number, unknown> {
  const kind = minimum >= 0 ? 'natural' : 'whole';
  const needed = `a ${kind} number from ${minimum} to ${maximum} is needed`;
  return written({ type: 'integer', minimum, maximum }, (input) => {
    const isIn = Number.isInteger(input) && Number(input) >= minimum && Number(input) <= maximum;
    return isIn ? { value: Number(input) } : { needed, ...hintForText(input) };
  });
}

/** A plain number from 0 to `maximum`: a rate, a weight, a factor, a mean count. */
export function nonNegative(maximum = 1_000_000): z.ZodType<number, unknown> {
  const needed = `a number from 0 to ${maximum} is needed`;
  return written({ type: 'number', minimum: 0, maximum }, (input): Reading<number> => {
    const isIn = typeof input === 'number' && input >= 0 && input <= maximum;
    return isIn ? { value: input } : { needed, ...hintForText(input) };
  });
}

/** A plain number above 0 and at most `maximum`. */
export function positive(maximum = 1_000_000): z.ZodType<number, unknown> {
  const needed = `a number above 0, at most ${maximum}, is needed`;
  return written({ type: 'number', exclusiveMinimum: 0, maximum }, (input): Reading<number> => {
    const isIn = typeof input === 'number' && input > 0 && input <= maximum;
    return isIn ? { value: input } : { needed, ...hintForText(input) };
  });
}

function hintForText(input: unknown): { hint?: string } {
  const isNumber = typeof input === 'string' && /^-?\d+(\.\d+)?$/.test(input.trim());
  return isNumber ? { hint: `write ${input.trim()} without quotes` } : {};
}
