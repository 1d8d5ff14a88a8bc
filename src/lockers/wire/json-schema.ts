import { z } from 'zod';
import type { JsonSchema } from '../../../sim/scenario/json-schema.ts';
import { message } from './messages.ts';

/** The JSON Schema of every message of the protocol, in draft 7; schema/ holds a copy. */
export function protocolJsonSchema(): JsonSchema {
  const schema: JsonSchema = z.toJSONSchema(message, { io: 'input', target: 'draft-07' });
  return {
    title: 'Pigeonhole locker protocol',
    description:
      'Requests to a locker and its answers, one JSON text a line. docs/protocol.md explains them.',
    ...schema,
  };
}
