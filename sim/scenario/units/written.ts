import { z } from 'zod';
import { complain } from './complain.ts';

/** What a reader made of a value: its meaning, or what is needed instead and how to get there. */
export type Reading<T> =
  { readonly value: T } | { readonly needed: string; readonly hint?: string };

/** How the value looks in a file, as JSON Schema: for editors, and for the reference page. */
export interface WrittenForm {
  readonly type: 'string' | 'number' | 'integer' | readonly ['string', 'number'];
  readonly id?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly examples?: readonly unknown[];
}

/**
 * A schema for one value that people write in words. `read` sees whatever stands in the file,
 * `undefined` where nothing stands, and what it needs becomes the problem's text.
 */
export function written<T>(
  form: WrittenForm,
  read: (input: unknown) => Reading<T>,
): z.ZodType<T, unknown> {
  const schema = z.unknown().transform((input, context) => {
    const reading = read(input);
    if ('value' in reading) return reading.value;
    complain(context, reading);
    return z.NEVER;
  });
  return schema.meta({ ...form });
}
