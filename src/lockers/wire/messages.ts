import { z } from 'zod';
import type { Command } from '../../../machines/command.ts';
import { PROTOCOL_VERSION } from '../../../machines/protocol/hello.ts';
import { commandSchema } from '../../../sim/trace/record-schema.ts';
import { capabilitiesSchema } from './capabilities-schema.ts';
import { successes, typedRejection, untypedRejection } from './reply-schema.ts';

/** The messages of the locker protocol (docs/protocol.md): two requests and the three answers to them. */

const id = z.string().min(1).describe('Names the request; its answer has the same.');
const atMs = z.int().describe('The instant of the request, in ms since 1970-01-01T00:00.');
const protocol = z.literal(PROTOCOL_VERSION).describe('The version of the protocol.');
const sizes = z
  .array(z.strictObject({ name: z.string().min(1), count: z.int().min(0) }))
  .min(1)
  .describe('The sizes of the bank, smallest first, and how many compartments of each.');

export const helloRequest = z
  .strictObject({
    id,
    atMs,
    hello: z.strictObject({
      protocol,
      sizes,
      resume: z
        .literal(true)
        .exactOptional()
        .describe('After a crash: go on with what was stored, and not with an empty bank.'),
    }),
  })
  .describe('Be a fresh locker: forget everything, and begin with an empty bank of these sizes.');

export const commandRequest = z
  .strictObject({ id, atMs, command: commandSchema })
  .describe('Execute a command.');

export const helloBody = z.strictObject({
  protocol,
  name: z.string().min(1).describe('What the locker is called.'),
  version: z.string().min(1).describe('The version of the locker.'),
  sizes,
  capabilities: capabilitiesSchema,
});

const helloAnswer = z
  .strictObject({ id, hello: helloBody })
  .describe('The locker introduces itself.');

/** What stands beside the reply to a command. */
export const beside = {
  doors: z
    .array(z.string())
    .exactOptional()
    .describe('The compartments whose doors were opened, in order.'),
  notifications: z
    .array(z.strictObject({ to: z.string(), text: z.string() }))
    .exactOptional()
    .describe('What was sent to people: to a reservation, or to staff.'),
  order: z
    .int()
    .min(1)
    .exactOptional()
    .describe('The place of this command among all that were executed since the hello.'),
};

const reply = z.union([
  ...new Set<z.ZodType>(Object.values(successes)),
  typedRejection,
  untypedRejection,
]);

const commandAnswer = z
  .strictObject({ id, reply, ...beside })
  .describe('What a command is answered.');

const errorAnswer = z
  .strictObject({ id, error: z.string() })
  .describe('The locker failed at the request; this is a finding.');

/** Any line of the protocol. */
export const message = z.union([
  helloRequest,
  commandRequest,
  helloAnswer,
  commandAnswer,
  errorAnswer,
]);

export type WireRequest =
  | z.input<typeof helloRequest>
  | { readonly id: string; readonly atMs: number; readonly command: Command };
