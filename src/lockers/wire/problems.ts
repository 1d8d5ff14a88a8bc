import { z } from 'zod';
import type { JsonSchema } from '../../../sim/scenario/json-schema.ts';
import { toFindings } from '../../../sim/scenario/reading/issues.ts';
import { knownKeys } from '../../../sim/scenario/reading/known-keys.ts';

/** What is wrong with a message, each problem with its place, in plain words. */
export function problemsOf(error: z.ZodError, data: unknown, schema: z.ZodType): string[] {
  const root: JsonSchema = z.toJSONSchema(schema, { io: 'input', target: 'draft-07' });
  const context = {
    data,
    knownKeys: (path: readonly PropertyKey[]) => knownKeys(root, data, path),
  };
  return toFindings(error.issues, context).map(({ path, message, hint }) => {
    const place = path.length === 0 ? '' : `${path.join('.')}: `;
    return `${place}${message}${hint === undefined ? '' : ` — ${hint}`}`;
  });
}
