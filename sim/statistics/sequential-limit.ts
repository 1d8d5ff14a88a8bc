import { checkNonNegative, checkOpenShare, checkPositive } from '../argument-checks.ts';
import { normalCdf } from '../special-functions/normal.ts';
import { delayedStartBoundary } from './delayed-start-boundary.ts';
import { ASSUMED_EPISODE, MANY_EPISODES } from './few-events.ts';
import type { RatioTotals } from './ratio-jackknife.ts';
import { createRatioMoments } from './ratio-moments.ts';
import { studentTQuantile } from './student-t.ts';

/** What a ratio is held against, and how surely. */
export interface LimitQuestion {
  /** Greater than 0. */
  readonly limit: number;
  /** With which all intervals hold the ratio together, 0…1. */
  readonly confidence: number;
  /** Before so many nothing is judged; at least 2, 20 if left out. */
  readonly minReplications?: number;
}

/** An interval that is valid at this and every other look. */
export interface SequentialInterval {
  readonly replications: number;
  /** Undefined where nothing was counted. */
  readonly ratio: number | undefined;
  /** Both undefined before the first look. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

export interface SequentialLimit {
  /** The next replication, in the order of their numbers. */
  add(totals: RatioTotals): void;
  interval(): SequentialInterval;
}

/**
 * Replications one after another, until it is known on which side of a limit a ratio of sums lies. Its intervals may
 * be looked at after each: with the stated confidence all of them hold the ratio together, however it is
 * decided when to stop.
 *
 * As in sequential-estimate.ts, an asymptotic confidence sequence with a delayed start; replications are taken to be
 * independent of each other, and nothing that is within them. Here a single look may decide, so few events
 * must not deceive it: nothing is judged before as many events as make up thirty episodes would be
 * expected at the limit, and the variance is taken to be at least that of independent events at the limit.
 *
 * @throws RangeError for a question that makes no sense
 */
export function createSequentialLimit({
  limit,
  confidence,
  minReplications = 20,
}: LimitQuestion): SequentialLimit {
  checkPositive('limit', limit);
  checkOpenShare('confidence', confidence);
  checkNonNegative('minReplications − 2', minReplications - 2);
  const boundary = delayedStartBoundary(confidence);
  const moments = createRatioMoments();
  let firstLook = Infinity;

  /** Denominators of all replications so far. */
  const counted = () => moments.totals().denominator;

  return {
    add(totals) {
      moments.add(totals);
      const isEnough =
        moments.count() >= minReplications && limit * counted() >= MANY_EPISODES * ASSUMED_EPISODE;
      if (isEnough) firstLook = Math.min(firstLook, moments.count());
    },
    interval() {
      const replications = moments.count();
      const ratio = moments.estimate();
      if (ratio === undefined || replications < firstLook) {
        return { replications, ratio, lower: undefined, upper: undefined };
      }
      const tail = normalCdf(-boundary(replications / firstLook));
      const deviate = -studentTQuantile(tail, moments.degrees());
      const error = Math.max(moments.standardError(), Math.sqrt(limit / counted()));
      return {
        replications,
        ratio,
        lower: Math.max(0, ratio - deviate * error),
        upper: ratio + deviate * error,
      };
    },
  };
}
