import { z } from 'zod';
import {
  REJECTIONS,
  type Command,
  type CommandType,
  type RejectionReason,
  type Success,
} from '../../machines/command.ts';
import { COMPARTMENT_STATES } from '../../machines/compartment.ts';
import type { Effect } from '../../machines/record.ts';

/**
 * The shapes of what stands in a trace. Only shapes: whether a reply is right is for the properties to
 * say, but they may take it that its fields are there.
 */

const text = z.string();
const count = z.int().min(0);
const instantMs = z.int();
const ok = z.literal(true);
const compartmentAlone = z.strictObject({ ok, compartment: text });

export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('reserve'), size: text }),
  z.strictObject({ type: z.literal('confirm'), reservation: text }),
  z.strictObject({ type: z.literal('cancel'), reservation: text }),
  z.strictObject({ type: z.literal('deposit'), size: text }),
  z.strictObject({ type: z.literal('pickup'), code: text }),
  z.strictObject({ type: z.literal('openExpired') }),
  z.strictObject({ type: z.literal('confirmRemoval'), compartment: text }),
  z.strictObject({ type: z.literal('fault'), compartment: text }),
  z.strictObject({ type: z.literal('repair'), compartment: text }),
  z.strictObject({ type: z.literal('status') }),
]);

export const successSchemas: { readonly [T in CommandType]: z.ZodType<Success<T>> } = {
  reserve: z.strictObject({
    ok,
    reservation: text,
    compartment: text,
    reservedUntilMs: instantMs,
  }),
  confirm: z.strictObject({ ok, code: text, expiresAtMs: instantMs, compartment: text }),
  cancel: compartmentAlone,
  deposit: z.strictObject({
    ok,
    reservation: text,
    compartment: text,
    code: text,
    expiresAtMs: instantMs,
  }),
  pickup: compartmentAlone,
  openExpired: z.strictObject({ ok, opened: z.array(text), blocked: z.array(text) }),
  confirmRemoval: compartmentAlone,
  fault: compartmentAlone,
  repair: compartmentAlone,
  status: z.strictObject({
    ok,
    sizes: z.record(
      text,
      z.strictObject({
        free: count,
        reserved: count,
        occupied: count,
        outOfService: z.strictObject({ empty: count, unverified: count, holding: count }),
      }),
    ),
    tokens: z.strictObject({ live: count, expired: count }),
  }),
};

const reasons = [...new Set(Object.values(REJECTIONS).flat())] as RejectionReason[];

/** Any command's rejection; that a reason belongs to its command is a property, not a shape. */
export const rejectionSchema = z.strictObject({
  ok: z.literal(false),
  reason: z.enum(reasons),
  outOfService: count.exactOptional(),
});

const state = z.enum(COMPARTMENT_STATES);
const effect: z.ZodType<Effect> = z.union([
  z.strictObject({ door: text }),
  z.strictObject({ compartment: text, from: state, to: state }),
]);

/** A record whose reply is still to be read by its command's own schema. */
export const recordSchema = z.strictObject({
  atMs: z.number(),
  command: commandSchema.exactOptional(),
  reply: z.looseObject({ ok: z.boolean() }).exactOptional(),
  effects: z.array(effect),
});
