import type { PickupHours } from '../scenario/scenario.ts';
import { HOUR_MS, HOURS_PER_WEEK, msOfWeek, WEEK_MS } from './civil-time.ts';

/**
 * Moves an intended pickup to the first instant at or after it at which the customer comes.
 * @param uniform the customer's own number in (0, 1): with a profile, they come only in hours whose
 *   share exceeds it, so the busiest hours suit everybody and the quietest few
 */
export type MovePickup = (intendedMs: number, uniform: number) => number;

export function createPickupHours(hours: PickupHours | undefined): MovePickup {
  if (hours === undefined) return (intendedMs) => intendedMs;
  if (hours.kind === 'open') {
    const { spans } = hours;
    return (intendedMs) => {
      const within = msOfWeek(intendedMs);
      const monday = intendedMs - within;
      const span = spans.find(({ untilMs }) => untilMs > within);
      if (span === undefined) return monday + WEEK_MS + spans[0]!.fromMs;
      return monday + Math.max(within, span.fromMs);
    };
  }
  const { shares } = hours;
  return (intendedMs, uniform) => {
    const within = msOfWeek(intendedMs);
    const first = Math.floor(within / HOUR_MS);
    for (let ahead = 0; ahead < HOURS_PER_WEEK; ahead++) {
      if (shares[(first + ahead) % HOURS_PER_WEEK]! > uniform) {
        return ahead === 0 ? intendedMs : intendedMs - within + (first + ahead) * HOUR_MS;
      }
    }
    // The largest share is 1 and uniform is below 1: the loop always ends above.
    throw new Error('No hour of the week has a share of 1.');
  };
}
