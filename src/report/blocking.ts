import type { StudyEstimates } from '../../sim/experiment/estimates.ts';
import type { ImprovedInterval } from '../../sim/experiment/variance/improved-blocking.ts';
import type { RatioInterval } from '../../sim/statistics/ratio-interval.ts';
import { percentBound, rounded, UNKNOWN, withHalfWidth } from './numbers.ts';

/**
 * A blocking probability in percent, without the sign: `2.50 ± 0.13`; of few rejections with the ends of its
 * interval: `0.050 (0.012–0.21)`; a bound: `below 0.012`.
 */
export function blockingPercent(interval: RatioInterval): string {
  const { ratio, halfWidth, lower, upper, method } = interval;
  if (ratio === undefined) return UNKNOWN;
  if (method === 'fewEvents') {
    const [estimate, from] = [ratio, lower!].map((share) => rounded(100 * share, 2));
    return `${estimate} (${from}–${percentBound(upper!)})`;
  }
  if (method === 'zeroEventBound') return `below ${percentBound(upper!)}`;
  return withHalfWidth(100 * ratio, halfWidth === undefined ? undefined : 100 * halfWidth);
}

/** The improved one in the same form, where there is one. */
export function improvedPercent(interval: ImprovedInterval | null): string {
  if (interval === null) return UNKNOWN;
  return withHalfWidth(100 * interval.estimate, 100 * interval.halfWidth);
}

/** The improved one where there is one, else the plain one. */
export function bestPercent(
  blocking: RatioInterval,
  improved: ImprovedInterval | null | undefined,
): string {
  return improved ? improvedPercent(improved) : blockingPercent(blocking);
}

/** What the best ones are, in words. */
export function bestInWords(estimates: readonly StudyEstimates[]): string {
  return estimates.some(({ improved }) => improved?.total)
    ? 'improved by time averages and twins (docs/statistics.md) where more than a few are rejected'
    : 'rejected ÷ offered';
}
