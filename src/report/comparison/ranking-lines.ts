import type { Comparison } from '../../../sim/experiment/comparison/comparison.ts';
import type { RankedDesign } from '../../../sim/statistics/ranking.ts';
import { plural } from '../numbers.ts';

/** Who is best, as far as that is known: a line each, lowest blocking probability first. */
export function rankingLines({ ranking: { designs } }: Comparison): string[] {
  const [best, ...others] = designs;
  const rivals = others.filter(({ group }) => group === best!.group);
  return [
    rivals.every(isAlike)
      ? `${[best!, ...rivals].map(({ name }) => name).join(' and ')} ${rivals.length > 0 ? 'reject' : 'rejects'} the smallest share of parcels.`
      : `Which is best is not known yet: ${[best!, ...rivals].map(({ name }) => name).join(', ')} cannot be told apart.`,
    ...groupsOf(designs).flatMap(([first, ...rest], place) => [
      `${place + 1}. ${first!.name}`,
      ...rest.map((design) => `   ${design.name}: ${remark(design, first!)}`),
    ]),
  ];
}

/** Those that cannot be told from the best of theirs, with it. */
function groupsOf(designs: readonly RankedDesign[]): RankedDesign[][] {
  const groups: RankedDesign[][] = [];
  for (const design of designs) (groups[design.group - 1] ??= []).push(design);
  return groups;
}

/** Parcels were rejected, and no replication differed. */
function isAlike({ ratio, fromBest }: RankedDesign): boolean {
  return ratio !== 0 && fromBest?.difference === 0 && fromBest.halfWidth === 0;
}

function remark(design: RankedDesign, first: RankedDesign): string {
  if (isAlike(design)) return `exactly as ${first.name} in every replication`;
  const { remaining } = design.fromBest!;
  const open = `not distinguishable yet from ${first.name}`;
  return remaining === undefined ? open : `${open}; about ${plural(remaining, 'more replication')}`;
}
