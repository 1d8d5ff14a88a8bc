import type { ReachedAt } from '../../../sim/planning/capacity/growth.ts';
import { rounded } from '../numbers.ts';

/** Beyond so many years a month is no help. */
const MOST_YEARS = 200;

/**
 * When a growing demand exceeds what lies between two ends: `after 3.1 to 3.4 years, between 2030-02 and 2030-06`.
 * Years are rounded to what is of use: an end that is known exactly is no better known than the growth.
 */
export function whenExceeded(from: ReachedAt, until: ReachedAt): string {
  if (until.years <= 0) return 'from the beginning';
  if (from.years <= 0) {
    return until.years === Infinity
      ? 'at a time that is not known'
      : `within ${years(until)}${month(until, 'by')}`;
  }
  if (until.years === Infinity) {
    return from.years === Infinity
      ? 'never'
      : `after ${years(from)} or later${month(from, 'not before')}`;
  }
  const same = rounded(from.years, 2) === rounded(until.years, 2);
  if (same) return `after ${years(until)}${month(until, 'in')}`;
  const months = until.years > MOST_YEARS ? '' : `, between ${monthOf(from)} and ${monthOf(until)}`;
  return `after ${rounded(from.years, 2)} to ${years(until)}${months}`;
}

function years({ years: many }: ReachedAt): string {
  return `${rounded(many, 2)} years`;
}

function month(at: ReachedAt, preposition: string): string {
  return at.years > MOST_YEARS ? '' : `, ${preposition} ${monthOf(at)}`;
}

function monthOf({ atMs }: ReachedAt): string {
  return new Date(atMs).toISOString().slice(0, 7);
}
