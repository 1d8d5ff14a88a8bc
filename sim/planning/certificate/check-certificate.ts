import type { Executor } from '../../experiment/executor.ts';
import { exactJudgement } from '../judging/exact-judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { ProofReached } from '../reached.ts';
import { requirementOf } from '../search/requirement.ts';
import { createSampler } from '../simulating/sampler.ts';
import { zoneOf } from '../simulating/zone.ts';
import { covers, type Mix } from '../space/mix.ts';
import { spaceOf } from '../space/space-of.ts';
import type { Certificate } from './certificate.ts';
import { cheaperBanks } from './cheaper-banks.ts';
import type { Claim } from './claim.ts';
import { exactClaim } from './exact-claim.ts';
import { doubtsOfMonotonicity } from './monotonicity.ts';
import { type Hypothesis, prove } from './prove.ts';
import { unresolvedBelow } from './unresolved.ts';

/** Of a sum of doubts. */
const ROUNDING = 1e-9;

/** What is wrong with a certificate, in sentences, and its claims as they were found again. Plain data. */
export interface CertificateCheck {
  readonly problems: readonly string[];
  /** Those of the certificate, first that the bank meets its targets. */
  readonly claims: readonly Claim[];
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
  const claims = await provenAgain(problem, certificate, options);
  const failed = claims.filter(({ verdict }) => verdict !== 'proven').length;
  return {
    claims,
    problems: [
      ...costProblems(problem, certificate),
      ...targetProblems(problem, certificate),
      ...coverProblems(problem, certificate),
      ...conditionProblems(problem, certificate),
      ...doubtProblems(certificate),
      ...(failed === 0 ? [] : [`${failed} of ${claims.length} claims could not be proven again`]),
    ],
  };
}

async function provenAgain(
  problem: PlanProblem,
  { meets, misses }: Certificate,
  { seed, onReached, ...options }: CheckOptions,
): Promise<Claim[]> {
  const claims = [...meets, ...misses];
  const known = claims.map((claim) => {
    if (claim.evidence.kind !== 'exact') return undefined;
    const judgement = exactJudgement(problem, claim.mix);
    return judgement && exactClaim(problem.targets, judgement, claim);
  });
  const hypotheses = claims
    .filter((_, index) => known[index] === undefined)
    .map(({ mix, target, says, evidence }): Hypothesis => {
      const { least, limit } = zoneOf(problem.targets[target]!, problem);
      const bound = says === 'meets' ? limit : least;
      const confidence = evidence.kind === 'exact' ? problem.confidence : evidence.confidence;
      return { mix, target, says, confidence, bound, beyond: bound };
    });
  const otherWorld = { ...problem, scenario: { ...problem.scenario, seed } };
  const { claims: simulated } = await prove(problem, hypotheses, {
    sampler: createSampler(otherWorld, options),
    first: 1,
    onReached,
  });
  let next = 0;
  return known.map((claim) => claim ?? simulated[next++]!);
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

/** Cheaper banks that no miss stands for. */
function coverProblems(problem: PlanProblem, { bank, condition, misses }: Certificate): string[] {
  const requirement = requirementOf(problem);
  const isDirect = condition.kind === 'direct';
  const isDone = (mix: Mix) =>
    misses.some((miss) => (isDirect ? miss.mix.join() === mix.join() : covers(miss.mix, mix)));
  const cheaper = cheaperBanks(problem, bank.cost, requirement);
  const left =
    cheaper === undefined
      ? unresolvedBelow(
          problem,
          bank.cost,
          misses.map(({ mix }) => mix),
          requirement,
        )
      : cheaper.map(({ mix }) => mix).filter((mix) => !isDone(mix));
  return left.length === 0
    ? []
    : [`nothing is claimed of ${left.length} cheaper banks, such as ${left[0]!.join(', ')}`];
}

function conditionProblems({ scenario }: PlanProblem, { condition }: Certificate): string[] {
  const doubts = doubtsOfMonotonicity(scenario);
  return condition.kind === 'proven' && doubts.length > 0
    ? [`that more compartments never hurt is not proven: ${doubts.join('; ')}`]
    : [];
}

/** The claims may not have more doubt together than the certificate admits. */
function doubtProblems({ confidence, meets, misses }: Certificate): string[] {
  const doubtOf = ({ evidence }: Claim) =>
    evidence.kind === 'exact' ? 0 : 1 - evidence.confidence;
  const doubt =
    Math.max(0, ...meets.map(doubtOf)) + misses.reduce((sum, miss) => sum + doubtOf(miss), 0);
  return doubt <= 1 - confidence + ROUNDING
    ? []
    : [`its claims hold together with ${1 - doubt} confidence, not ${confidence}`];
}
