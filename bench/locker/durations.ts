import { DEFAULT_DURATIONS, type LockerDurations } from '../../machines/durations.ts';

const YEAR_MS = 365 * 86_400_000;

/** The usual ones, except that no code expires: parcels that are picked up at random may stay for long. */
export const DURATIONS: LockerDurations = {
  ...DEFAULT_DURATIONS,
  tokenValidityMs: 1_000 * YEAR_MS,
};
