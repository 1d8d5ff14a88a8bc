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
    ...missWords(problem, certificate),
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
      : `It holds with ${percent(confidence)} confidence, and limits hold up to ${percent(indifference)} of themselves.`;
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

function missWords(
  { scenario }: Pick<PlanProblem, 'scenario'>,
  { condition, misses, requirement }: Certificate,
): string[] {
  if (misses.length === 0) return ['No bank that has as much is cheaper.'];
  const all = requirement === undefined ? 'every cheaper bank' : 'every other cheaper bank';
  const nearest = `the nearest to it${misses.length > SHOWN ? ', of which' : ''}`;
  const banks = plural(misses.length, condition.kind === 'direct' ? 'bank' : 'mix');
  const few = misses.length > SHOWN ? `; ${nearest} ${SHOWN} are:` : ':';
  return condition.kind === 'direct'
    ? [
        `The ${banks} that ${misses.length === 1 ? 'is' : 'are'} cheaper and have that much miss a target${few}`,
      ]
    : [
        `${banks[0]!.toUpperCase()}${banks.slice(1)} that miss a target cover ${all} of ` +
          `${scenario.sizes.length === 1 ? 'the size' : 'the sizes'}${few}`,
      ];
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
