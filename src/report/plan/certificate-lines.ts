import type { Certificate } from '../../../sim/planning/certificate/certificate.ts';
import type { Claim } from '../../../sim/planning/certificate/claim.ts';
import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import type { Requirement } from '../../../sim/planning/search/requirement.ts';
import { allowedRatio } from '../../../sim/planning/target/target-ratio.ts';
import { listed } from '../../../sim/scenario/wording.ts';
import { count, percent, plural } from '../numbers.ts';
import { claimWords } from './claim-words.ts';
import { mixWords } from './mix-words.ts';

/** So many of the mixes that miss a target are shown; the JSON document has all of them. */
const SHOWN = 5;

/** What a certificate says, a sentence or a mix a line; the first says what it depends on. */
export function certificateLines(
  problem: Pick<PlanProblem, 'scenario' | 'targets'>,
  certificate: Certificate,
): string[] {
  const { requirement, misses, unresolved } = certificate;
  const { sizes } = problem.scenario;
  return [
    conditionWords(certificate),
    ...(requirement === undefined ? [] : requirementWords(requirement, sizes)),
    missWords(certificate),
    ...nearestFirst(problem, misses)
      .slice(0, SHOWN)
      .map((miss) => claimWords(problem, miss)),
    ...(unresolved.length === 0
      ? []
      : [
          `Not resolved: ${plural(unresolved.length, 'cheaper bank')} and what they stand for, among ` +
            `them ${mixWords(unresolved[0]!, sizes)}.`,
        ]),
  ];
}

function conditionWords({ condition, confidence, indifference }: Certificate): string {
  const surely =
    confidence === 1
      ? 'All of it is exact.'
      : `It holds with ${percent(confidence)} confidence; cheaper banks count as missing a limit from ${percent(indifference)} below it on.`;
  switch (condition.kind) {
    case 'direct':
      return `Unconditional: every cheaper bank was rejected by itself. ${surely}`;
    case 'proven':
      return `Unconditional: here it is proven that more compartments never hurt. ${surely}`;
    case 'monotonicity':
      return (
        `Conditional on monotonicity: that more compartments never hurt is not proven, since ` +
        `${listed(condition.because, 'and')}. ${surely}`
      );
  }
}

function requirementWords(
  requirement: Requirement,
  sizes: PlanProblem['scenario']['sizes'],
): string[] {
  const parts = requirement.flatMap((least, size) => {
    const names = sizes.slice(size).map(({ name }) => name);
    return least === 0 ? [] : [`${count(least)} of ${listed(names, 'and')}`];
  });
  if (parts.length === 0) return [];
  return [`By Erlang B every bank needs at least ${listed(parts.toReversed(), 'and')}.`];
}

function missWords({ condition, misses, requirement }: Certificate): string {
  const isBounded = requirement?.some((least) => least > 0) ?? false;
  if (misses.length === 0) return `No bank${isBounded ? ' with that much' : ''} is cheaper.`;
  const nearest = misses.length > SHOWN ? ` The ${SHOWN} that come nearest to it:` : '';
  if (condition.kind === 'direct') {
    const which = isBounded ? ' with that much' : '';
    return misses.length === 1
      ? `One cheaper bank${which} there is, and it misses a target.`
      : `All ${count(misses.length)} cheaper banks${which} miss a target.${nearest}`;
  }
  const others = `Every ${isBounded ? 'other ' : ''}cheaper bank`;
  return misses.length === 1
    ? `${others} has no more of any size than one mix, which misses a target.`
    : `${others} has no more of any size than one of ${count(misses.length)} mixes that miss a target.${nearest}`;
}

/** Those that miss their target by least come first. */
function nearestFirst(
  { targets }: Pick<PlanProblem, 'targets'>,
  misses: readonly Claim[],
): Claim[] {
  const strain = ({ target, evidence }: Claim) =>
    (evidence.ratio ?? Infinity) / allowedRatio(targets[target]!);
  return misses.toSorted((a, b) => strain(a) - strain(b));
}
