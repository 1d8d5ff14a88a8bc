import type { z } from 'zod';

/** What a schema makes of a value: its output, or the first problem's text. */
export function read(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input);
  return result.success ? result.data : result.error.issues[0]?.message;
}

/** The hint that comes with the first problem, if there is one. */
export function hintFor(schema: z.ZodType, input: unknown): unknown {
  const issue = schema.safeParse(input).error?.issues[0];
  return issue?.code === 'custom' ? issue.params?.hint : undefined;
}
