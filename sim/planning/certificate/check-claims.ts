import { exactJudgement } from '../judging/exact-judgement.ts';
import { isAboutTotal, type PlanProblem } from '../plan-problem.ts';
import { zoneOf } from '../simulating/zone.ts';
import type { CostClaim } from '../total-cost/cost-claim.ts';
import { costTest } from '../total-cost/cost-test.ts';
import { exactCostClaim } from '../total-cost/exact-cost-claim.ts';
import { leastCost } from '../total-cost/least-cost.ts';
import { type Candidate, candidate } from './candidate.ts';
import type { Certificate } from './certificate.ts';
import type { Claim } from './claim.ts';
import { exactClaim } from './exact-claim.ts';
import { limitTest } from './limit-test.ts';
import type { ClaimTest } from './prove.ts';

/** A claim of a certificate that is to be proven again, with the confidence that it has there. */
export type ClaimCheck<C> = Pick<Candidate<C>, 'isKnown' | 'claim'> & { begin(): ClaimTest };

/** Without the margin that a search leaves itself. */
export function limitCheck(problem: PlanProblem, claim: Claim): ClaimCheck<Claim> {
  const { mix, target, says, evidence } = claim;
  const { least, limit } = zoneOf(problem.targets[target]!, problem);
  const bound = says === 'meets' ? limit : least;
  const judgement = evidence.kind === 'exact' ? exactJudgement(problem, mix) : undefined;
  return again(
    problem,
    claim,
    candidate(judgement && exactClaim(problem.targets, judgement, claim), (confidence) =>
      limitTest(problem, { mix, target, says, confidence, bound, beyond: bound }),
    ),
  );
}

/** The same of what other banks cost in total; what the cheapest of a box costs by itself is looked up again. */
export function costCheck(
  problem: PlanProblem,
  { bank }: Pick<Certificate, 'bank'>,
  claim: CostClaim,
): ClaimCheck<CostClaim> {
  if (!isAboutTotal(problem)) throw new RangeError('the plan is not about the total cost');
  const { box, evidence } = claim;
  const cost = box === undefined ? claim.cost : (leastCost(problem)(box) ?? Infinity);
  const isExact = evidence.kind === 'exact';
  const planned = isExact ? exactJudgement(problem, bank.mix) : undefined;
  const judgement = isExact && box ? exactJudgement(problem, box.most) : undefined;
  const known =
    planned === undefined || (box !== undefined && judgement === undefined)
      ? undefined
      : exactCostClaim(problem, { ...planned, cost: bank.cost }, { box, cost, judgement });
  return again(
    problem,
    claim,
    candidate(known, (confidence) => costTest(problem, bank, { box, cost, confidence, beyond: 0 })),
  );
}

function again<C>(
  { confidence }: Pick<PlanProblem, 'confidence'>,
  { evidence }: Claim | CostClaim,
  { isKnown, begin, claim }: Candidate<C>,
): ClaimCheck<C> {
  const own = evidence.kind === 'exact' ? confidence : evidence.confidence;
  return { isKnown, claim, begin: () => begin(own) };
}
