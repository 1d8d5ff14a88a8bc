import type { z } from 'zod';
import { written } from './written.ts';

/** A text of one to `maxLength` characters, not only blanks. */
export function text(maxLength: number): z.ZodType<string, unknown> {
  const needed = `a text of 1 to ${maxLength} characters is needed`;
  return written({ type: 'string', minLength: 1, maxLength }, (input) => {
    if (typeof input === 'number' || typeof input === 'boolean') {
      return { needed, hint: `put it in quotes: "${input}"` };
    }
    const isText = typeof input === 'string' && input.trim() !== '' && input.length <= maxLength;
    return isText ? { value: input } : { needed };
  });
}
