import { checkCount } from '../argument-checks.ts';
import { mser5, type Truncation } from './mser5.ts';

/** What a series says of the warm-up that is left out of it. */
export interface WarmUpCheck extends Truncation {
  /**
   * `tooShort` where MSER-5 would leave out more; `unclear` where the series is too short for it to say,
   * which also happens to a bank that fills up and never settles.
   */
  readonly verdict: 'longEnough' | 'tooShort' | 'unclear';
}

/**
 * Whether the warm-up seems long enough. A diagnostic, to warn by and not to set the warm-up by: a start
 * that is estimated from the same data as the mean biases it.
 *
 * @param series in order of time, from the very start of the run (sim/statistics/mser5.ts)
 * @param warmUp how many of its values are left out as warm-up
 */
export function checkWarmUp(series: readonly number[], warmUp: number): WarmUpCheck {
  checkCount('warmUp', warmUp);
  const found = mser5(series);
  if (!found.isEnoughData) return { ...found, verdict: 'unclear' };
  return { ...found, verdict: found.truncation > warmUp ? 'tooShort' : 'longEnough' };
}
