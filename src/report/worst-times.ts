import type { QuantileInterval } from '../../sim/statistics/quantile-interval.ts';
import type { Finding } from './finding.ts';
import { count, percent } from './numbers.ts';

/** How many parcels are rejected in a bad week, and on a bad day. */
export function worstTimeLines({ estimates }: Finding): string[] {
  const { rejectedPerDay, rejectedPerWeek, blocking } = estimates;
  if (blocking.numerator === 0) return [];
  const found = [inWords(rejectedPerWeek, 'weeks'), inWords(rejectedPerDay, 'days')];
  const known = found.filter((words) => words !== undefined);
  return known.length === 0 ? [] : [`At most so many parcels are rejected: ${known.join('; ')}.`];
}

/** `7 in 95 % of the weeks (6–8)`. */
function inWords(found: QuantileInterval | undefined, times: string): string | undefined {
  if (found === undefined) return undefined;
  const { quantile, probability, lower, upper } = found;
  const interval =
    lower === undefined || upper === undefined ? '' : ` (${count(lower)}–${count(upper)})`;
  return `${count(quantile)} in ${percent(probability)} of the ${times}${interval}`;
}
