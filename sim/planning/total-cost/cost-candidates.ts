import { type Candidate, candidate } from '../certificate/candidate.ts';
import type { Judgement } from '../judging/judgement.ts';
import type { PlanProblem, TotalCostGoal } from '../plan-problem.ts';
import type { PricedJudgement } from '../search/found.ts';
import type { CostClaim } from './cost-claim.ts';
import { costTest } from './cost-test.ts';
import type { DearerBanks } from './dearer-box.ts';
import { exactCostClaim } from './exact-cost-claim.ts';
import { totalCost } from './total-cost.ts';

/** A search leaves half of the indifference to prove a claim; where less than half of that is left it is given up. */
const TOO_NEAR = 0.25;

/** That all other banks cost no less in total than the best: those beyond the floor first, then box by box. */
export function costCandidates(
  problem: PlanProblem & { readonly totalCost: TotalCostGoal },
  best: PricedJudgement,
  { boxes, floor }: DearerBanks,
): Candidate<CostClaim>[] {
  const { costs } = problem.scenario;
  const beyond = TOO_NEAR * problem.totalCost.indifference * totalCost(costs, best);
  const candidateOf = (of: Pick<CostClaim, 'box' | 'cost'>, judgement?: Judgement) =>
    candidate(exactCostClaim(problem, best, { ...of, judgement }), (confidence) =>
      costTest(problem, best, { ...of, confidence, beyond }),
    );
  return [
    candidateOf({ box: undefined, cost: floor }),
    ...boxes.map(({ box, cost, judgement }) => candidateOf({ box, cost }, judgement)),
  ];
}
