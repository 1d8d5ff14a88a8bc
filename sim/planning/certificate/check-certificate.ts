import type { Executor } from '../../experiment/executor.ts';
import { isAboutTotal, type PlanProblem } from '../plan-problem.ts';
import type { ProofReached } from '../reached.ts';
import { requirementOf } from '../search/requirement.ts';
import { createSampler } from '../simulating/sampler.ts';
import { covers, type Mix } from '../space/mix.ts';
import { spaceOf } from '../space/space-of.ts';
import { type Box, isSingle } from '../total-cost/box.ts';
import type { CostClaim } from '../total-cost/cost-claim.ts';
import { uncovered } from '../total-cost/uncovered.ts';
import type { Certificate } from './certificate.ts';
import { cheaperBanks } from './cheaper-banks.ts';
import { costCheck, limitCheck } from './check-claims.ts';
import type { Claim } from './claim.ts';
import { doubtsOfMonotonicity } from './monotonicity.ts';
import { prove } from './prove.ts';
import { unresolvedBelow } from './unresolved.ts';

/** Of a sum of doubts. */
const ROUNDING = 1e-9;

/** What is wrong with a certificate, in sentences, and its claims as they were found again. Plain data. */
export interface CertificateCheck {
  readonly problems: readonly string[];
  /** Those of the certificate, first that the bank meets its targets. */
  readonly claims: readonly Claim[];
  /** Those of what other banks cost in total. */
  readonly costClaims: readonly CostClaim[];
}

export interface CheckOptions {
  /** Another than the certificate's, so that nothing of what it saw is seen again. */
  readonly seed: number;
  readonly executor?: Executor | undefined;
  readonly isCancelled?: (() => boolean) | undefined;
  readonly onReached?: ((reached: ProofReached) => void) | undefined;
}

/**
 * Proves a certificate again, without its search: what it claims of mixes with other seeds, or from theory; that its
 * bank costs what it says; and that its misses leave no cheaper bank, by looking at each where they are not
 * too many.
 *
 * @throws Cancelled
 */
export async function checkCertificate(
  problem: PlanProblem,
  certificate: Certificate,
  options: CheckOptions,
): Promise<CertificateCheck> {
  const { claims, costClaims } = await provenAgain(problem, certificate, options);
  const all = [...claims, ...costClaims];
  const failed = all.filter(({ verdict }) => verdict !== 'proven').length;
  return {
    claims,
    costClaims,
    problems: [
      ...costProblems(problem, certificate),
      ...targetProblems(problem, certificate),
      ...coverProblems(problem, certificate),
      ...conditionProblems(problem, certificate),
      ...doubtProblems(certificate),
      ...(failed === 0 ? [] : [`${failed} of ${all.length} claims could not be proven again`]),
    ],
  };
}

async function provenAgain(
  problem: PlanProblem,
  certificate: Certificate,
  { seed, onReached, ...options }: CheckOptions,
): Promise<Pick<CertificateCheck, 'claims' | 'costClaims'>> {
  const { meets, misses, dearer = [] } = certificate;
  const limits = [...meets, ...misses].map((claim) => limitCheck(problem, claim));
  const costs = dearer.map((claim) => costCheck(problem, certificate, claim));
  const tests = [...limits, ...costs].filter(({ isKnown }) => !isKnown).map((each) => each.begin());
  const otherWorld = { ...problem, scenario: { ...problem.scenario, seed } };
  await prove(tests, { sampler: createSampler(otherWorld, options), first: 1, onReached });
  return {
    claims: limits.map((each) => each.claim()),
    costClaims: costs.map((each) => each.claim()),
  };
}

function costProblems({ scenario, most }: PlanProblem, { bank }: Certificate): string[] {
  const space = spaceOf(scenario, { least: most.map(() => 0), most });
  const cost = space.cost(bank.mix);
  return cost === bank.cost ? [] : [`the bank costs ${cost}, not ${bank.cost}`];
}

function targetProblems({ targets }: PlanProblem, { bank, meets, misses }: Certificate): string[] {
  const isOfBank = ({ mix, says }: Claim) => says === 'meets' && mix.join() === bank.mix.join();
  const without = targets.filter(
    (_, target) => !meets.some((claim) => claim.target === target && isOfBank(claim)),
  ).length;
  return [
    ...(without === 0 ? [] : [`nothing is claimed of the bank for ${without} of its targets`]),
    ...(misses.every(({ says }) => says === 'misses') ? [] : ['a miss does not claim to be one']),
  ];
}

/** Cheaper banks that no claim stands for. */
function coverProblems(problem: PlanProblem, certificate: Certificate): string[] {
  const left = isAboutTotal(problem)
    ? uncoveredBy(problem, certificate)
    : cheaperWithout(problem, certificate);
  return left.length === 0
    ? []
    : [`nothing is claimed of ${left.length} cheaper banks, such as ${left[0]!.join(', ')}`];
}

function cheaperWithout(problem: PlanProblem, { bank, condition, misses }: Certificate): Mix[] {
  const requirement = requirementOf(problem);
  const isDirect = condition.kind === 'direct';
  const isDone = (mix: Mix) =>
    misses.some((miss) => (isDirect ? miss.mix.join() === mix.join() : covers(miss.mix, mix)));
  const cheaper = cheaperBanks(problem, bank.cost, requirement);
  return cheaper === undefined
    ? unresolvedBelow(
        problem,
        bank.cost,
        misses.map(({ mix }) => mix),
        requirement,
      )
    : cheaper.map(({ mix }) => mix).filter((mix) => !isDone(mix));
}

/** The banks that may cost less in total, as far as the certificate has no claim of them. */
function uncoveredBy(problem: PlanProblem, { condition, misses, dearer = [] }: Certificate): Mix[] {
  const isDirect = condition.kind === 'direct';
  const alone = ({ mix }: Claim): Box => ({ least: isDirect ? mix : mix.map(() => 0), most: mix });
  const boxes = dearer.flatMap(({ box }) => box ?? []);
  return uncovered(problem, {
    boxes: [...boxes.filter((box) => !isDirect || isSingle(box)), ...misses.map(alone)],
    floor: Math.min(...dearer.filter(({ box }) => box === undefined).map(({ cost }) => cost)),
  });
}

function conditionProblems({ scenario }: PlanProblem, { condition }: Certificate): string[] {
  const doubts = doubtsOfMonotonicity(scenario);
  return condition.kind === 'proven' && doubts.length > 0
    ? [`that more compartments never hurt is not proven: ${doubts.join('; ')}`]
    : [];
}

/** The claims may not have more doubt together than the certificate admits. */
function doubtProblems({ confidence, meets, misses, dearer = [] }: Certificate): string[] {
  const doubtOf = ({ evidence }: Claim | CostClaim) =>
    evidence.kind === 'exact' ? 0 : 1 - evidence.confidence;
  const doubt =
    Math.max(0, ...meets.map(doubtOf)) +
    [...misses, ...dearer].reduce((sum, claim) => sum + doubtOf(claim), 0);
  return doubt <= 1 - confidence + ROUNDING
    ? []
    : [`its claims hold together with ${1 - doubt} confidence, not ${confidence}`];
}
