import { checkCount, checkNonNegative, checkOpenShare, checkPositive } from '../argument-checks.ts';
import { normalCdf } from '../special-functions/normal.ts';
import { delayedStartBoundary } from './delayed-start-boundary.ts';
import { ASSUMED_EPISODE } from './few-events.ts';
import type { RatioTotals } from './ratio-jackknife.ts';
import { studentTQuantile } from './student-t.ts';

/** On which side of a limit a ratio is. */
export type Side = 'below' | 'above' | 'unknown';

export interface SequentialSide {
  /** The next replication, in the order of their numbers; what comes after a side is known changes nothing. */
  add(totals: RatioTotals): Side;
  side(): Side;
}

/** With so many episodes at the limit it is no rare event any more that none is seen. */
const LEAST_EPISODES = 30;

/**
 * Replications one after another until it is clear whether a ratio of expectations is below or above a limit: whether
 * the mean of numerator − limit · denominator is below or above 0. It may be looked at after each replication.
 *
 * The mean has an asymptotic confidence sequence with a delayed start, as in sequential-ratio.ts, whose remarks hold here
 * too. Only the replications are taken to be independent. Where few events are seen their number says nothing of its
 * own error, so that nothing is called below before the limit itself would have brought thirty episodes of five.
 *
 * @param limit of the ratio, 0 or more; of 0 a ratio is never below
 * @param confidence that no wrong side is ever given, 0…1
 * @param minReplications before which nothing is judged, at least 2
 * @throws RangeError for arguments out of their bounds
 */
export function createSequentialSide({
  limit,
  confidence,
  minReplications = 20,
}: {
  readonly limit: number;
  readonly confidence: number;
  readonly minReplications?: number;
}): SequentialSide {
  checkNonNegative('limit', limit);
  checkOpenShare('confidence', confidence);
  checkCount('minReplications', minReplications);
  checkPositive('minReplications − 1', minReplications - 1);
  const boundary = delayedStartBoundary(confidence);
  let side: Side = 'unknown';
  let count = 0;
  let mean = 0;
  let squares = 0;
  let eventsAtLimit = 0;

  function judge(): Side {
    const standardError = Math.sqrt(squares / (count - 1) / count);
    const tail = normalCdf(-boundary(count / minReplications));
    if (Math.abs(mean) <= -studentTQuantile(tail, count - 1) * standardError) return 'unknown';
    if (mean > 0) return 'above';
    return eventsAtLimit >= LEAST_EPISODES * ASSUMED_EPISODE ? 'below' : 'unknown';
  }

  return {
    add({ numerator, denominator }) {
      if (side !== 'unknown') return side;
      const excess = numerator - limit * denominator;
      count++;
      const step = excess - mean;
      mean += step / count;
      squares += step * (excess - mean);
      eventsAtLimit += limit * denominator;
      if (count >= minReplications) side = judge();
      return side;
    },
    side: () => side,
  };
}
