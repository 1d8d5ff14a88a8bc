import type { PickupHours } from '../scenario/scenario.ts';
import { HOUR_MS, HOURS_PER_WEEK, msOfWeek, WEEK_MS } from './civil-time.ts';

/**
 * Moves an intended pickup to the first instant at or after it at which the customer comes.
 * @param uniform the customer's own number in (0, 1): with a profile, they come only in hours whose
 *   share exceeds it, so the busiest hours suit everybody and the quietest few
 */
export type MovePickup = (intendedMs: number, uniform: number) => number;

export function createPickupHours(hours: PickupHours): MovePickup {
  return hours.kind === 'open' ? createOpeningHours(hours.spans) : createProfile(hours.shares);
}

function createOpeningHours(spans: Extract<PickupHours, { kind: 'open' }>['spans']): MovePickup {
  const nextWeekMs = WEEK_MS + spans[0]!.fromMs;
  return (intendedMs) => {
    const within = msOfWeek(intendedMs);
    const monday = intendedMs - within;
    for (const { fromMs, untilMs } of spans) {
      if (untilMs > within) return monday + Math.max(within, fromMs);
    }
    return monday + nextWeekMs;
  };
}

function createProfile(shares: readonly number[]): MovePickup {
  if (!shares.includes(1)) throw new Error('No hour of the week has a share of 1.');
  const untilBusier = shares.map((_, hour) => hoursUntilBusier(shares, hour));
  return (intendedMs, uniform) => {
    const within = msOfWeek(intendedMs);
    const first = Math.floor(within / HOUR_MS);
    let hour = first;
    // Where an hour does not suit, none up to the next busier one does. A share of 1 suits everybody.
    while (shares[hour % HOURS_PER_WEEK]! <= uniform) hour += untilBusier[hour % HOURS_PER_WEEK]!;
    return hour === first ? intendedMs : intendedMs - within + hour * HOUR_MS;
  };
}

/** From an hour of the week to the next with a larger share; NaN if there is none. */
function hoursUntilBusier(shares: readonly number[], hour: number): number {
  for (let ahead = 1; ahead < HOURS_PER_WEEK; ahead++) {
    if (shares[(hour + ahead) % HOURS_PER_WEEK]! > shares[hour]!) return ahead;
  }
  return NaN;
}
