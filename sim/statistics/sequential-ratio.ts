import type { RatioTotals } from './ratio-jackknife.ts';
import { createRatioMoments } from './ratio-moments.ts';
import {
  createSequentialEstimate,
  type Precision,
  type SequentialEstimate,
} from './sequential-estimate.ts';

export type SequentialRatio = SequentialEstimate<RatioTotals>;

/**
 * Replications one after another until the ratio of sums is as precise as wanted, with an interval that may be
 * looked at after each (sim/statistics/sequential-estimate.ts). Its variance is that of the linearised residuals
 * (Cochran 1977).
 *
 * @throws RangeError for a precision that makes no sense
 */
export function createSequentialRatio(precision: Precision): SequentialRatio {
  return createSequentialEstimate(precision, createRatioMoments());
}
