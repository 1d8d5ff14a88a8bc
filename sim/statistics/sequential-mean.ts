import { checkNonNegative, checkOpenShare } from '../argument-checks.ts';
import { normalCdf } from '../special-functions/normal.ts';
import { delayedStartBoundary } from './delayed-start-boundary.ts';
import { ASSUMED_EPISODE, MANY_EPISODES } from './few-events.ts';
import { studentTQuantile } from './student-t.ts';

/** An interval that is valid at this and every other look. */
export interface SequentialMeanInterval {
  readonly replications: number;
  /** Undefined before the first replication. */
  readonly mean: number | undefined;
  /** Both undefined before the first look. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

export interface SequentialMean {
  /**
   * The next replication, in the order of their numbers.
   * @param events how many of what its value comes from it saw
   */
  add(value: number, events: number): void;
  interval(): SequentialMeanInterval;
}

const LEAST_REPLICATIONS = 20;

/**
 * The mean of independent replications, with intervals that may be looked at after each: with the stated confidence all of
 * them hold the mean together, however it is decided when to stop. An asymptotic confidence sequence with a delayed
 * start, as in sequential-limit.ts; nothing is judged before twenty replications, nor before as many events as
 * make up thirty episodes, since the variance of what hardly ever happens is seen too small.
 *
 * @param confidence 0…1
 */
export function createSequentialMean(confidence: number): SequentialMean {
  checkOpenShare('confidence', confidence);
  const boundary = delayedStartBoundary(confidence);
  let count = 0;
  let mean = 0;
  let squares = 0;
  let seen = 0;
  let firstLook = Infinity;
  return {
    add(value, events) {
      checkNonNegative('events', events);
      count++;
      const step = value - mean;
      mean += step / count;
      squares += step * (value - mean);
      seen += events;
      const isEnough = count >= LEAST_REPLICATIONS && seen >= MANY_EPISODES * ASSUMED_EPISODE;
      if (isEnough) firstLook = Math.min(firstLook, count);
    },
    interval() {
      if (count < firstLook) {
        const known = count === 0 ? undefined : mean;
        return { replications: count, mean: known, lower: undefined, upper: undefined };
      }
      const tail = normalCdf(-boundary(count / firstLook));
      const deviate = -studentTQuantile(tail, count - 1);
      const halfWidth = deviate * Math.sqrt(squares / (count - 1) / count);
      return { replications: count, mean, lower: mean - halfWidth, upper: mean + halfWidth };
    },
  };
}
