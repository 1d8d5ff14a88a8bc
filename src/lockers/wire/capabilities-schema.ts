import { z } from 'zod';
import { REJECTIONS, type CommandType } from '../../../machines/command.ts';
import type { LockerDurations } from '../../../machines/durations.ts';
import {
  DEFAULT_CAPABILITIES,
  TELLINGS,
  type Capabilities,
} from '../../../machines/protocol/capabilities.ts';

const COMMANDS = Object.keys(REJECTIONS) as CommandType[];

function durationMs(key: keyof LockerDurations, meaning: string) {
  const inMs = DEFAULT_CAPABILITIES.durations[key];
  return z.int().min(1).default(inMs).describe(`${meaning}, in ms; ${inMs}.`);
}

/** What a locker says of itself, with what holds where it says nothing. */
export const capabilitiesSchema = z.strictObject({
  commands: z
    .array(z.enum(COMMANDS))
    .min(1)
    .describe('The commands that it executes; only these are sent.'),
  strategy: z
    .string()
    .exactOptional()
    .describe(
      'The strategy by which it chooses a size: exact, fallback, threshold:1. If left out, any that fits is right.',
    ),
  durations: z
    .strictObject({
      reservationTimeoutMs: durationMs('reservationTimeoutMs', 'Time that a reservation is held'),
      tokenValidityMs: durationMs('tokenValidityMs', 'Time that a code works'),
      rememberCodesMs: durationMs('rememberCodesMs', 'Time that a spent code is remembered'),
      rememberReservationsMs: durationMs(
        'rememberReservationsMs',
        'Time that an ended reservation is remembered',
      ),
    })
    .prefault({})
    .describe('How long things last.'),
  expiry: z
    .enum(['inclusive', 'exclusive'])
    .default(DEFAULT_CAPABILITIES.expiry)
    .describe('Whether a code still works at the instant issuedAt + tokenValidityMs; inclusive.'),
  staffOpening: z
    .enum(['stays', 'clears'])
    .default(DEFAULT_CAPABILITIES.staffOpening)
    .describe(
      'Whether an expired parcel stays until confirmRemoval, or openExpired clears it; stays.',
    ),
  clock: z
    .enum(['request', 'own'])
    .default(DEFAULT_CAPABILITIES.clock)
    .describe('Whose clock it goes by: the instant in each request, or its own; request.'),
  persistent: z
    .boolean()
    .default(DEFAULT_CAPABILITIES.persistent)
    .describe('Whether what it has answered survives a crash; false.'),
  idempotent: z
    .boolean()
    .default(DEFAULT_CAPABILITIES.idempotent)
    .describe('Whether a request with the same id is answered as before, unchanged; false.'),
  rejections: z
    .enum(['typed', 'untyped'])
    .default(DEFAULT_CAPABILITIES.rejections)
    .describe('Whether a rejection has its reason, or says no and not why; typed.'),
  tells: z
    .array(z.enum(TELLINGS))
    .default([...DEFAULT_CAPABILITIES.tells])
    .describe(
      'What it tells beside the bare reply; what it does not tell is not checked; nothing.',
    ),
});

/** With `strategy` as a key that is always there. */
export function toCapabilities(written: z.output<typeof capabilitiesSchema>): Capabilities {
  return { strategy: DEFAULT_CAPABILITIES.strategy, ...written };
}
