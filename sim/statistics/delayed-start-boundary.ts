import { checkOpenShare, checkPositive } from '../argument-checks.ts';
import { normalCdf } from '../special-functions/normal.ts';

/** How many standard errors an estimate may be off after so many times the observations of the first look. */
export type Boundary = (timesFirstLook: number) => number;

/**
 * Variance of the mixture, where drifts are measured in standard errors at the first look. With 4, a
 * sequence that may end at any look takes at most 3 times the observations of a single look from about the
 * first look to seventy-five times as many (at 95 %): 2.5 times at best.
 */
const MIXTURE_VARIANCE = 4;

/** So often an interval is halved: to the last bits of a double. */
const HALVINGS = 60;

/**
 * The normal mixture boundary for looks that begin late: a Brownian motion W has |W(r)| ≥ b(r) √r at some
 * r ≥ 1 with probability 1 − confidence exactly. With mixture variance v the likelihood ratio of the mixture of
 * drifts is M(r) = exp(½ W² v/(1 + v r)) ÷ √(1 + v r) (Robbins 1970), a martingale that goes to
 * 0, so that after the first look it ever reaches c with probability P(M(1) ≥ c) + E[M(1); M(1) < c] ÷ c
 * (Robbins & Siegmund 1970). c is where this is 1 − confidence, somewhat less than Ville's
 * 1 ÷ (1 − confidence) for a sequence with looks from the start.
 *
 * @param confidence 0…1, that no look at all is outside
 * @param variance v, greater than 0; ∞ leads to √(a² + ln r), which is narrowest at the first look
 */
export function delayedStartBoundary(confidence: number, variance = MIXTURE_VARIANCE): Boundary {
  checkOpenShare('confidence', confidence);
  checkPositive('variance', variance);
  const at = (timesFirstLook: number, logC: number) => {
    const spread = variance * timesFirstLook;
    return Math.sqrt((1 + 1 / spread) * (Math.log1p(spread) + 2 * logC));
  };
  /** That the boundary with this ln c is ever reached: falls from 1 to below Ville's 1/c. */
  const reaching = (logC: number) => {
    const first = at(1, logC);
    const kept = 1 - 2 * normalCdf(-first / Math.sqrt(1 + variance));
    return 2 * normalCdf(-first) + kept * Math.exp(-logC);
  };
  let low = -Math.log1p(variance) / 2;
  let high = -Math.log(1 - confidence);
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (reaching(middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return (timesFirstLook) => at(timesFirstLook, high);
}
