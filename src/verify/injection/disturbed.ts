import type { Asked } from '../people.ts';
import type { StepFault } from '../step.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 1_440 * MINUTE_MS;

/** By how much a clock is wrong, the least first: to either side of all that has a deadline. */
const OFF_MS = [
  1,
  SECOND_MS,
  MINUTE_MS,
  3 * MINUTE_MS,
  60 * MINUTE_MS,
  DAY_MS,
  7 * DAY_MS,
  8 * DAY_MS,
] as const;

/**
 * What is asked in a step, with its fault: a wrong clock tells another instant each time, a door jams afterwards, and all
 * else befalls the first request.
 * @param startMs no request tells an earlier instant
 */
export function disturbed(
  asked: readonly Asked[],
  fault: StepFault | undefined,
  startMs: number,
): readonly Asked[] {
  if (fault === undefined) return asked;
  const offMs = OFF_MS[fault.nth % OFF_MS.length]!;
  switch (fault.name) {
    case 'clock-behind':
      return asked.map((one) => ({ ...one, atMs: Math.max(startMs, one.atMs - offMs), fault }));
    case 'clock-ahead':
      return asked.map((one) => ({ ...one, atMs: one.atMs + offMs, fault }));
    case 'jam':
      return asked;
    default:
      return asked.map((one, i) => (i === 0 ? { ...one, fault } : one));
  }
}
