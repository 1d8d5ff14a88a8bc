import { checkNonNegative } from '../argument-checks.ts';
import type { Lifetime } from './lifetimes/lifetime.ts';
import { checkPeriodicRate, periodOf, type PeriodicRate } from './periodic-rate.ts';

/**
 * Mean number inside a bank that is never full, at an instant of the period (M_t/G/∞; Eick, Massey & Whitt
 * 1993): m(t) = ∫ λ(t − u) P(D > u) du. Where λ is constant on pieces, each contributes
 * λ · (E[min(D, u₂)] − E[min(D, u₁)]) for the ages u₁…u₂ of who came in it. The number itself is Poisson.
 *
 * @param at time since the beginning of the period
 */
export function infiniteServerMean(pieces: PeriodicRate, dwell: Lifetime, at: number): number {
  checkPeriodicRate(pieces);
  checkNonNegative('at', at);
  const period = periodOf(pieces);
  const busiest = Math.max(...pieces.map(({ rate }) => rate));
  let mean = 0;
  // From the period that is going on back into the past, until what is left of it no longer counts.
  for (let age = at % period; ; age += period) {
    let begin = age;
    for (const { duration, rate } of pieces) {
      const end = begin - duration;
      if (begin > 0) {
        mean += rate * (dwell.limitedMean(begin) - dwell.limitedMean(Math.max(0, end)));
      }
      begin = end;
    }
    const older = dwell.mean - dwell.limitedMean(Math.max(0, age));
    if (busiest * older <= Number.EPSILON * mean || older <= 4 * Number.EPSILON * dwell.mean) {
      return mean;
    }
  }
}
