import type { RatioInterval } from '../../sim/statistics/ratio-interval.ts';
import { percentBound, UNKNOWN, withHalfWidth } from './numbers.ts';

/** A blocking probability in percent, without the sign: `2.50 ± 0.13`, or a bound: `below 0.012`. */
export function blockingPercent({ ratio, halfWidth, upper, method }: RatioInterval): string {
  if (ratio === undefined) return UNKNOWN;
  if (method === 'zeroEventBound') return `below ${percentBound(upper!)}`;
  return withHalfWidth(100 * ratio, halfWidth === undefined ? undefined : 100 * halfWidth);
}
