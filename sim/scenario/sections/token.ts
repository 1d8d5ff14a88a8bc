import { z } from 'zod';
import { MS_PER_DAY, positiveDuration } from '../units/duration.ts';

/** Ten years; twice that is still a sensible warm-up. */
const MAX_MS = 3650 * MS_PER_DAY;

export const token = z
  .strictObject({
    validity: positiveDuration(MAX_MS)
      .prefault('7 d')
      .describe('How long a code opens its compartment; it still works in the last millisecond.'),
    rememberCodes: positiveDuration(MAX_MS)
      .prefault('30 d')
      .describe('How long a spent code is told apart from one that never was.'),
    rememberReservations: positiveDuration(MAX_MS)
      .prefault('24 h')
      .describe('How long an ended reservation is told apart from one that never was.'),
  })
  .transform(({ validity, rememberCodes, rememberReservations }) => ({
    validityMs: validity,
    rememberCodesMs: rememberCodes,
    rememberReservationsMs: rememberReservations,
  }));
