import { z } from 'zod';

/**
 * Two ways to write the same thing. Like z.union, also in JSON Schema, but the input's looks decide
 * which of the two is meant, and the problems are those of that one, each at its own path.
 */
export function either<T>(
  usual: z.ZodType<T, unknown>,
  other: z.ZodType<T, unknown>,
  meansOther: (input: unknown) => boolean,
): z.ZodType<T, unknown> {
  const report = (input: unknown, context: z.RefinementCtx) => {
    const meant = meansOther(input) ? other : usual;
    for (const issue of meant.safeParse(input).error?.issues ?? []) context.addIssue({ ...issue });
    return input;
  };
  return z.preprocess(report, z.union([usual, other]));
}

/** A bare value that stands for an object with only that value in it. */
export function isBare(input: unknown): boolean {
  return typeof input !== 'object';
}

/** An object in which at least one of these keys is written. */
export function hasKey(...keys: string[]): (input: unknown) => boolean {
  return (input) =>
    typeof input === 'object' && input !== null && keys.some((key) => Object.hasOwn(input, key));
}
