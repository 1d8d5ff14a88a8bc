import type { Distribution } from './distribution.ts';

/** A sampled time in whole milliseconds: to the nearest, at least 1 (docs/locker.md). */
export function sampleMs(distribution: Distribution, u: number): number {
  return Math.max(1, Math.round(distribution.quantile(u)));
}
