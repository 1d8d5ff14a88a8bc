import type { RatioTotals } from '../../statistics/ratio-interval.ts';
import type { Study } from '../study.ts';
import { blockingTotals } from './blocking-totals.ts';
import { eachOf, pairedDifference } from './paired-difference.ts';

/** Where a variant stands, lowest blocking probability first. */
export interface Place {
  readonly label: string;
  /** Against the variant before it; undefined for the first. */
  readonly after: Verdict | undefined;
  /** Against the first of the ranking; undefined for that itself. */
  readonly againstFirst: Verdict | undefined;
}

export type Verdict =
  /** The interval of the difference does not hold 0. */
  | { readonly kind: 'worse' }
  /** Parcels were rejected, and no replication differed. */
  | { readonly kind: 'alike' }
  | {
      readonly kind: 'open';
      /** About how many more replications would tell, if the difference is what it seems; absent if nobody knows. */
      readonly moreReplications: number | undefined;
    };

/** Beyond this, two variants are the same for every purpose. */
const MAX_MORE = 100_000;

/** Ranks variants by blocking probability. All pairs are judged together with the given confidence. */
export function rankingOf(
  studies: readonly (Study & { readonly label: string })[],
  confidence: number,
): Place[] {
  const pairs = (studies.length * (studies.length - 1)) / 2;
  const each = eachOf(pairs, confidence);
  const ranked = studies
    .map((study) => {
      const totals = blockingTotals(study);
      return { label: study.label, totals, blocking: ratioOf(totals) };
    })
    .toSorted((a, b) => a.blocking - b.blocking);
  return ranked.map(({ label, totals }, index) => ({
    label,
    after: index === 0 ? undefined : verdictOn(totals, ranked[index - 1]!.totals, each),
    againstFirst: index === 0 ? undefined : verdictOn(totals, ranked[0]!.totals, each),
  }));
}

function verdictOn(
  higher: readonly RatioTotals[],
  lower: readonly RatioTotals[],
  confidence: number,
): Verdict {
  const { difference, halfWidth } = pairedDifference(higher, lower, confidence);
  if (difference === undefined || halfWidth === undefined) {
    return { kind: 'open', moreReplications: undefined };
  }
  if (difference === 0 && halfWidth === 0) {
    // Where neither rejected anything, nobody knows yet which of them would.
    const isSeen = higher.some(({ numerator }) => numerator > 0);
    return isSeen ? { kind: 'alike' } : { kind: 'open', moreReplications: undefined };
  }
  if (difference > halfWidth) return { kind: 'worse' };
  // The half-width falls with the root of the number of replications.
  const n = higher.length;
  const more = Math.max(1, Math.ceil(n * (halfWidth / difference) ** 2) - n);
  return { kind: 'open', moreReplications: more <= MAX_MORE ? more : undefined };
}

function ratioOf(totals: readonly RatioTotals[]): number {
  const offered = totals.reduce((sum, { denominator }) => sum + denominator, 0);
  const rejected = totals.reduce((sum, { numerator }) => sum + numerator, 0);
  return offered === 0 ? 0 : rejected / offered;
}
