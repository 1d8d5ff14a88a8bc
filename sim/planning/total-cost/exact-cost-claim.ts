import type { Judgement } from '../judging/judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { PricedJudgement } from '../search/found.ts';
import type { CostClaim } from './cost-claim.ts';
import { totalCost } from './total-cost.ts';

/** Of sums of costs. */
const ROUNDING = 1e-9;

/** Whether no bank of a box costs less in total than a planned one, where that is known; undefined where it is not. */
export function exactCostClaim(
  { scenario: { costs } }: Pick<PlanProblem, 'scenario'>,
  planned: PricedJudgement,
  {
    box,
    cost,
    judgement,
  }: Pick<CostClaim, 'box' | 'cost'> & { readonly judgement?: Judgement | undefined },
): CostClaim | undefined {
  const rule = judgement === undefined ? planned.rule : judgement.rule;
  if (planned.rule === undefined || rule === undefined) return undefined;
  const least = totalCost(costs, { cost, rejectedPerDay: judgement?.rejectedPerDay ?? 0 });
  const isDearer = least >= totalCost(costs, planned) * (1 - ROUNDING);
  const evidence = { kind: 'exact' as const, rule, totalCost: least };
  return { box, cost, verdict: isDearer ? 'proven' : 'refuted', evidence };
}
