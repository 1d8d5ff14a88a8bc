import { checkOpenShare, checkPositive } from '../argument-checks.ts';
import { pairedDifference, type PairedDifference } from './paired-difference.ts';
import type { RatioTotals } from './ratio-jackknife.ts';

/** A design and its replications, which are the same worlds for all designs. */
export interface Candidate {
  readonly name: string;
  /** One a replication, in the same order for all. */
  readonly totals: readonly RatioTotals[];
}

export interface RankedDesign {
  readonly name: string;
  readonly ratio: number | undefined;
  /**
   * 1 for the best and those that cannot be told from it yet, 2 for the best of the rest and those that cannot
   * be told from that, and so on.
   */
  readonly group: number;
  /** This design − the best of its group; undefined for that itself. */
  readonly fromBest: PairedDifference | undefined;
}

/** Designs by their ratio, the lowest first: where the ratio is of rejections, the best. Plain data. */
export interface Ranking {
  readonly confidence: number;
  readonly designs: readonly RankedDesign[];
  /** The second − the best: its `remaining` says what would tell them apart. Undefined for a single design. */
  readonly bestTwo: PairedDifference | undefined;
}

/**
 * Ranks designs by what can be told of them. With k designs each of the k (k − 1)/2 differences has an interval
 * of 1 − (1 − confidence) ÷ (k (k − 1)/2), so that all hold together with the confidence (Bonferroni; Dunn
 * 1961), whatever common random numbers do to their dependence, and although the data themselves say
 * which is called the best. 'Cannot be told apart' is not 'equal', nor is it transitive: two of a group
 * may well be distinguishable from each other.
 *
 * @param candidates at least one; those that counted nothing come last
 * @param confidence of all statements together, 0…1, such as 0.95
 */
export function ranking(candidates: readonly Candidate[], confidence: number): Ranking {
  return rankBy(
    candidates.map((candidate) => ({ ...candidate, ratio: ratioOf(candidate.totals) })),
    (a, b, each) => pairedDifference(a.totals, b.totals, each),
    confidence,
  );
}

/**
 * The same of designs whose ratios and differences are estimated in another way.
 * @param differ the first − the second, with an interval of that confidence
 */
export function rankBy<D extends Pick<RankedDesign, 'name' | 'ratio'>>(
  candidates: readonly D[],
  differ: (first: D, second: D, confidence: number) => PairedDifference,
  confidence: number,
): Ranking {
  checkPositive('candidates', candidates.length);
  checkOpenShare('confidence', confidence);
  const pairs = (candidates.length * (candidates.length - 1)) / 2;
  const each = 1 - (1 - confidence) / Math.max(1, pairs);
  const ordered = candidates.toSorted((a, b) => (a.ratio ?? Infinity) - (b.ratio ?? Infinity) || 0);

  let leader = ordered[0]!;
  let group = 1;
  const designs: RankedDesign[] = [];
  for (const design of ordered) {
    const { name, ratio } = design;
    let fromBest = design === leader ? undefined : differ(design, leader, each);
    if (fromBest?.isDistinguishable) {
      leader = design;
      group++;
      fromBest = undefined;
    }
    designs.push({ name, ratio, group, fromBest });
  }
  const [best, second] = ordered;
  return { confidence, designs, bestTwo: second && differ(second, best!, each) };
}

function ratioOf(totals: readonly RatioTotals[]): number | undefined {
  const sum = (of: keyof RatioTotals) => totals.reduce((total, one) => total + one[of], 0);
  const denominator = sum('denominator');
  return denominator > 0 ? sum('numerator') / denominator : undefined;
}
