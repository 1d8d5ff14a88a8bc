import { z } from 'zod';
import { scenarioDocument } from './document.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema of scenario files, in draft 7, which every editor reads; schema/ holds a copy. */
export function jsonSchema(): JsonSchema {
  const schema: JsonSchema = z.toJSONSchema(scenarioDocument, {
    io: 'input',
    target: 'draft-07',
    // zod leaves out the examples of what it transforms, because they could be meant for its output.
    override: ({ zodSchema, jsonSchema: written }) => {
      const { id, examples } = z.globalRegistry.get(zodSchema) ?? {};
      if (id !== undefined && examples !== undefined) written.examples = examples as unknown[];
    },
  });
  return {
    title: 'Pigeonhole scenario',
    description: 'A bank of parcel lockers and the world around it. docs/scenario.md explains it.',
    ...schema,
  };
}
