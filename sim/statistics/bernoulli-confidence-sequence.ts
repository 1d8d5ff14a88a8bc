import { checkCount, checkOpenShare, checkPositive } from '../argument-checks.ts';
import { logBeta } from '../special-functions/log-beta.ts';

/** A beta distribution of the probability, which says where the sequence is to be narrow. */
export interface BetaMixture {
  /** Both greater than 0; 1 and 1 (uniform) if left out. */
  readonly successes: number;
  readonly failures: number;
}

/** So often an interval is halved: below the last bit of any double between 0 and 1 that is not tiny. */
const HALVINGS = 100;

/**
 * Interval of the probability of independent successes, valid after every trial at once: with the stated
 * confidence no interval of the whole sequence misses it, so trials may stop for any reason. It holds from
 * the first trial, without any approximation.
 *
 * All p that the likelihood ratio ∫ q^s (1 − q)^f dBeta(q) ÷ p^s (1 − p)^f leaves below 1/α; if p is right,
 * the ratio is a martingale and reaches 1/α ever with probability at most α (Ville 1939; Robbins 1970).
 * The mixture must be chosen before the first trial; any is valid.
 *
 * @param successes s, a whole number, 0 … trials
 * @param trials a whole number; without any the interval is 0…1
 * @param confidence two-sided, 1 − α, 0…1
 */
export function bernoulliConfidenceSequence(
  successes: number,
  trials: number,
  confidence: number,
  mixture: BetaMixture = { successes: 1, failures: 1 },
): { readonly lower: number; readonly upper: number } {
  const failures = trials - successes;
  checkCount('successes', successes);
  checkCount('failures', failures);
  checkOpenShare('confidence', confidence);
  checkPositive('mixture.successes', mixture.successes);
  checkPositive('mixture.failures', mixture.failures);
  const logMixture =
    logBeta(mixture.successes + successes, mixture.failures + failures) -
    logBeta(mixture.successes, mixture.failures);
  const leastLogLikelihood = logMixture + Math.log(1 - confidence);
  const isInside = (p: number) =>
    logPower(p, successes) + logPower(1 - p, failures) > leastLogLikelihood;
  const share = trials === 0 ? 0.5 : successes / trials;
  return {
    lower: isInside(0) ? 0 : edge(0, share, isInside),
    upper: isInside(1) ? 1 : edge(1, share, isInside),
  };
}

/** ln p^n, with 0⁰ = 1. */
function logPower(p: number, n: number): number {
  return n === 0 ? 0 : n * Math.log(p);
}

/** Where the interval ends, on the outside; the likelihood only rises from `outside` to `inside`. */
function edge(outside: number, inside: number, isInside: (p: number) => boolean): number {
  let [out, within] = [outside, inside];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (out + within) / 2;
    if (isInside(middle)) within = middle;
    else out = middle;
  }
  return out;
}
