import type { NumberSchema } from './definition.ts';

export function positive(schema: NumberSchema): NumberSchema {
  return schema.refine((value) => value > 0, 'more than 0 is needed');
}

/** Both ends included. */
export function between(schema: NumberSchema, low: number, high: number): NumberSchema {
  return schema.refine((value) => value >= low && value <= high, `${low} to ${high} is needed`);
}

/**
 * The coefficient of variation of a distribution that becomes constant as it goes to 0. Below 0.001
 * nobody could tell the difference, and the numerics would suffer.
 */
export function coefficientOfVariation(ratio: NumberSchema): NumberSchema {
  return ratio.refine(
    (cv) => cv === 0 || (cv >= 0.001 && cv <= 100),
    '0 (no variation), or 0.001 to 100, is needed',
  );
}
