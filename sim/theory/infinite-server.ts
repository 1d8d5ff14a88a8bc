import { checkNonNegative } from '../argument-checks.ts';
import type { Lifetime } from './lifetimes/lifetime.ts';
import { checkPeriodicRate, periodOf, type PeriodicRate } from './periodic-rate.ts';

/** Who came so many periods ago that no more of them is still inside no longer counts. */
const NONE_INSIDE = 1e-15;
/** Ages that differ by less than this share of the period are one: most come up again and again. */
const SAME_AGE = 2 ** -40;

/**
 * Mean number inside a bank that is never full, at each instant of the period (M_t/G/∞; Eick, Massey & Whitt
 * 1993): m(t) = ∫ λ(t − u) P(D > u) du. Where λ is constant on pieces, each contributes
 * λ · (E[min(D, u₂)] − E[min(D, u₁)]) for the ages u₁…u₂ of who came in it. The number itself is Poisson.
 *
 * @returns m, of the time since the beginning of a period
 */
export function infiniteServerMean(pieces: PeriodicRate, dwell: Lifetime): (at: number) => number {
  checkPeriodicRate(pieces);
  const period = periodOf(pieces);
  const stayUpTo = folded(dwell, period);
  return (at) => {
    checkNonNegative('at', at);
    let mean = 0;
    let begin = at % period;
    for (const { duration, rate } of pieces) {
      const end = begin - duration;
      if (begin > 0) mean += rate * (stayUpTo(begin) - stayUpTo(Math.max(0, end)));
      // What is still to come of this period came a period ago.
      if (end < 0) mean += rate * (stayUpTo(Math.min(0, begin) + period) - stayUpTo(end + period));
      begin = end;
    }
    return mean;
  };
}

/** Σₖ E[min(D, u + kP)] − E[min(D, kP)]: the same hour of all periods together, for an age u of 0…P. */
function folded(dwell: Lifetime, period: number): (age: number) => number {
  const known = new Map<number, number>();
  const unit = period * SAME_AGE;
  const sumOver = (age: number) => {
    let sum = 0;
    for (let past = 0; dwell.survival(past) > NONE_INSIDE; past += period) {
      sum += dwell.limitedMean(past + age) - dwell.limitedMean(past);
    }
    return sum;
  };
  return (age) => {
    const units = Math.round(age / unit);
    const sum = known.get(units) ?? sumOver(units * unit);
    known.set(units, sum);
    return sum;
  };
}
