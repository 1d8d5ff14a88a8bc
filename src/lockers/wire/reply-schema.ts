import { z } from 'zod';
import type { CommandType } from '../../../machines/command.ts';
import { rejectionSchema, successSchemas } from '../../../sim/trace/record-schema.ts';

const text = z.string();
const instantMs = z.int();
const ok = z.literal(true);

/**
 * What a command that succeeded is answered. It is what a trace has, but for what a locker may leave out: its
 * deadlines, and the reservation of a deposit in one step.
 */
export const successes = {
  ...successSchemas,
  reserve: z.strictObject({
    ok,
    reservation: text,
    compartment: text,
    reservedUntilMs: instantMs.exactOptional(),
  }),
  confirm: z.strictObject({
    ok,
    code: text,
    compartment: text,
    expiresAtMs: instantMs.exactOptional(),
  }),
  deposit: z.strictObject({
    ok,
    compartment: text,
    code: text,
    reservation: text.exactOptional(),
    expiresAtMs: instantMs.exactOptional(),
  }),
} satisfies Record<CommandType, z.ZodType>;

export const untypedRejection = z.strictObject({ ok: z.literal(false) });

/** A rejection of a locker that gives reasons; which belong to the command is a property, not a shape. */
export const typedRejection = rejectionSchema;
