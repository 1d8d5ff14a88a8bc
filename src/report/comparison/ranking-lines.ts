import type { Comparison } from '../../../sim/experiment/comparison/comparison.ts';
import type { Place, Verdict } from '../../../sim/experiment/comparison/ranking.ts';
import { plural } from '../numbers.ts';

/** Who is best, as far as that is known: a line each, lowest blocking probability first. */
export function rankingLines({ ranking }: Comparison): string[] {
  const [first, ...others] = ranking;
  const open = others.filter(({ againstFirst }) => againstFirst?.kind === 'open');
  const alike = others.filter(({ againstFirst }) => againstFirst?.kind === 'alike');
  const summary =
    open.length > 0
      ? `Which is best is not known yet: ${[first!, ...open].map(({ label }) => label).join(', ')} cannot be told apart.`
      : `${[first!, ...alike].map(({ label }) => label).join(' and ')} ${alike.length > 0 ? 'reject' : 'rejects'} the smallest share of parcels.`;
  return [
    summary,
    ...ranking.map((place, index) => `${index + 1}. ${place.label}${remark(place)}`),
  ];
}

function remark({ after }: Place): string {
  return after === undefined ? '' : `: ${inWords(after)}`;
}

function inWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'worse':
      return 'rejects more than the one before it';
    case 'alike':
      return 'exactly as the one before it';
    case 'open':
      return verdict.moreReplications === undefined
        ? 'not distinguishable yet from the one before it'
        : `not distinguishable yet from the one before it; about ${plural(verdict.moreReplications, 'more replication')}`;
  }
}
