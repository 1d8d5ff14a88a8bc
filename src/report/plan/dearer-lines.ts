import { factsOf } from '../../../sim/known/facts.ts';
import type { Certificate } from '../../../sim/planning/certificate/certificate.ts';
import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import { isBoundedByErlang } from '../../../sim/planning/search/requirement.ts';
import { type Box, isSingle } from '../../../sim/planning/total-cost/box.ts';
import type { CostClaim, CostEvidence } from '../../../sim/planning/total-cost/cost-claim.ts';
import { plural, UNKNOWN } from '../numbers.ts';
import { costWords, roundCostWords } from './cost-words.ts';
import { mixWords } from './mix-words.ts';

/** So many of the groups are shown; the JSON document has all of them. */
const SHOWN = 3;

/** Why no other bank costs less in total: what is dearer by itself, and what rejects too much. */
export function dearerLines(
  { scenario }: Pick<PlanProblem, 'scenario'>,
  { bank, dearer = [], misses }: Certificate,
): string[] {
  const floor = dearer.find(({ box }) => box === undefined);
  const isBank = (box: Box) => isSingle(box) && box.most.join() === bank.mix.join();
  const groups = dearer.flatMap(({ box, ...claim }) =>
    box === undefined || isBank(box) ? [] : [{ box, ...claim }],
  );
  const erlang = isBoundedByErlang(factsOf(scenario))
    ? ', or with what by Erlang B each bank of as many compartments rejects,'
    : '';
  return [
    ...(floor === undefined
      ? []
      : [
          `Banks that cost ${roundCostWords(floor.cost)} or more by themselves${erlang} are no better.`,
        ]),
    ...(misses.length === 0
      ? []
      : [
          `Banks with no more of any size than ${plural(misses.length, 'mix', 'mixes')} miss a target.`,
        ]),
    ...(groups.length === 0
      ? []
      : [
          `The others cost as much with what they reject, in ${plural(groups.length, 'group')} of similar banks.` +
            `${groups.length > SHOWN ? ` The ${SHOWN} that come nearest:` : ''}`,
        ]),
    ...groups
      .toSorted((a, b) => excess(a.evidence) - excess(b.evidence))
      .slice(0, SHOWN)
      .map((group) => groupWords(group, scenario)),
  ];
}

function groupWords(
  { box, cost, evidence }: Pick<CostClaim, 'cost' | 'evidence'> & { readonly box: Box },
  { sizes }: PlanProblem['scenario'],
): string {
  const { least, most } = box;
  const isOne = isSingle(box);
  const banks = isOne
    ? mixWords(most, sizes)
    : `${mixWords(least, sizes)} to ${mixWords(most, sizes)}`;
  return `${banks}: ${isOne ? '' : 'at least '}${costWords(cost)} by themselves, ${excessWords(evidence)}`;
}

function excessWords(evidence: CostEvidence): string {
  if (evidence.kind === 'exact') return `at least ${roundCostWords(evidence.totalCost)} in all`;
  const { difference, replications } = evidence;
  const amount = difference === undefined ? UNKNOWN : roundCostWords(difference);
  return `in all ${amount} more than would be too little, in ${plural(replications, 'replication')}`;
}

function excess(evidence: CostEvidence): number {
  return evidence.kind === 'exact' ? evidence.totalCost : (evidence.difference ?? Infinity);
}
