import { checkCount, checkOpenShare } from '../argument-checks.ts';
import { binomialCdf } from '../special-functions/binomial-cdf.ts';

/** Which order statistics bound a quantile, and how surely. Ranks count from 1, the smallest. */
export interface QuantileRanks {
  /** Undefined where the samples are too few to bound it from below. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  /**
   * Probability that the quantile lies between the two, or on the side of the one that there is; more for a
   * distribution with atoms. Undefined without any.
   */
  readonly attained: number | undefined;
}

const NO_RANKS: QuantileRanks = { lower: undefined, upper: undefined, attained: undefined };

/**
 * The ranks l < u that are closest together with P(X₍ₗ₎ ≤ quantile ≤ X₍ᵤ₎) ≥ confidence, whatever the
 * distribution of n independent samples; of several the surest. The probability is that of l … u − 1
 * successes in n trials (David & Nagaraja 2003). Ranks do not look at the samples, or the
 * probability would not hold.
 * With too few samples for both, one bound with that confidence (the lower one above the median), or none.
 *
 * @param n a whole number
 * @param probability of the quantile, 0…1: 0.95 for what is exceeded in 5 % of the cases
 * @param confidence 0…1, such as 0.95
 */
export function quantileRanks(n: number, probability: number, confidence: number): QuantileRanks {
  checkCount('samples', n);
  checkOpenShare('probability', probability);
  checkOpenShare('confidence', confidence);
  const cdf = Array.from({ length: n }, (_, k) => binomialCdf(k, n, probability));
  return closestPair(cdf, confidence) ?? oneBound(cdf, probability, confidence) ?? NO_RANKS;
}

/** @param cdf P(at most k successes) for k = 0 … n − 1 */
function closestPair(cdf: readonly number[], confidence: number): QuantileRanks | undefined {
  let best: { lower: number; upper: number; attained: number } | undefined;
  let upper = 2;
  for (let lower = 1; lower < cdf.length; lower++) {
    const below = cdf[lower - 1]!;
    upper = Math.max(upper, lower + 1);
    while (upper <= cdf.length && cdf[upper - 1]! - below < confidence) upper++;
    if (upper > cdf.length) break;
    const attained = cdf[upper - 1]! - below;
    const gain = best === undefined ? 1 : best.upper - best.lower - (upper - lower);
    if (best === undefined || gain > 0 || (gain === 0 && attained > best.attained)) {
      best = { lower, upper, attained };
    }
  }
  return best;
}

/** The highest lower bound, or below the median the lowest upper one. */
function oneBound(
  cdf: readonly number[],
  probability: number,
  confidence: number,
): QuantileRanks | undefined {
  if (probability >= 0.5) {
    const lower = cdf.findLastIndex((chance) => 1 - chance >= confidence) + 1;
    return lower === 0 ? undefined : { lower, upper: undefined, attained: 1 - cdf[lower - 1]! };
  }
  const upper = cdf.findIndex((chance) => chance >= confidence) + 1;
  return upper === 0 ? undefined : { lower: undefined, upper, attained: cdf[upper - 1]! };
}
