import { checkOpenShare } from '../argument-checks.ts';
import { meanInterval } from './mean-interval.ts';
import { jackknifeRatio, type RatioTotals } from './ratio-jackknife.ts';

/** First ratio − second ratio, of two designs that met the same worlds. Plain data. */
export interface PairedDifference {
  readonly replications: number;
  /** Undefined where one of the designs counted nothing. */
  readonly difference: number | undefined;
  readonly confidence: number;
  /** The interval is difference ± halfWidth; undefined where the replications say nothing of the error. */
  readonly halfWidth: number | undefined;
  /** The interval does not hold 0. */
  readonly isDistinguishable: boolean;
  /**
   * About how many more replications would tell the two apart, if the difference is what it seems to be: 0
   * where they are, undefined where they seem to be equal or nothing is known.
   */
  readonly remaining: number | undefined;
}

/**
 * Difference of two ratios over replications in pairs: the n-th of both had the same random numbers, and what
 * these did to both cancels. Student's t on the differences of the jackknife's pseudo-values, in pairs
 * (Law 2015, for means; Miller 1974 for ratios).
 *
 * @param first one a replication
 * @param second as many, in the same order
 * @param confidence two-sided, 0…1, such as 0.95
 * @throws RangeError unless both are equally many
 */
export function pairedDifference(
  first: readonly RatioTotals[],
  second: readonly RatioTotals[],
  confidence: number,
): PairedDifference {
  if (first.length !== second.length) {
    throw new RangeError(`${first.length} replications have no pairs in ${second.length}`);
  }
  checkOpenShare('confidence', confidence);
  const [a, b] = [jackknifeRatio(first), jackknifeRatio(second)];
  const replications = first.length;
  const difference = a.ratio === undefined || b.ratio === undefined ? undefined : a.ratio - b.ratio;
  const halfWidth =
    a.pseudoValues === undefined || b.pseudoValues === undefined
      ? undefined
      : meanInterval(
          a.pseudoValues.map((value, pair) => value - b.pseudoValues![pair]!),
          confidence,
        ).halfWidth;
  return judged({ replications, difference, confidence, halfWidth });
}

/** What an interval of a difference says of the two. */
export function judged(
  interval: Pick<PairedDifference, 'replications' | 'difference' | 'confidence' | 'halfWidth'>,
): PairedDifference {
  return { ...interval, ...judgement(interval) };
}

function judgement({
  replications,
  difference,
  halfWidth,
}: Pick<PairedDifference, 'replications' | 'difference' | 'halfWidth'>): Pick<
  PairedDifference,
  'isDistinguishable' | 'remaining'
> {
  if (difference === undefined || halfWidth === undefined) {
    return { isDistinguishable: false, remaining: undefined };
  }
  if (Math.abs(difference) > halfWidth) return { isDistinguishable: true, remaining: 0 };
  if (difference === 0) return { isDistinguishable: false, remaining: undefined };
  // The half-width falls with the root of the replications.
  const needed = replications * (halfWidth / difference) ** 2;
  return { isDistinguishable: false, remaining: Math.max(1, Math.ceil(needed) - replications) };
}
