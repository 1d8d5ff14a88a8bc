import type { Judge } from '../judging/judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Found, PricedJudgement } from '../search/found.ts';
import type { Requirement } from '../search/requirement.ts';
import { directlyTotal } from '../total-cost/directly-total.ts';
import type { Condition } from './certificate.ts';
import { directly } from './directly.ts';
import { doubtsOfMonotonicity } from './monotonicity.ts';

/** What a search found, and what it takes to conclude from its misses that nothing cheaper will do. */
export interface ConditionalFound extends Found {
  readonly best: PricedJudgement;
  readonly condition: Condition;
}

/** Concludes by a proof where there is one, and without one where that is little work or was asked for. */
export async function conditionOf(
  problem: PlanProblem,
  found: Found,
  options: {
    readonly judge: Judge;
    readonly requirement: Requirement | undefined;
    readonly isDirect: boolean;
  },
): Promise<ConditionalFound> {
  const { misses, dearer } = found;
  const best = found.best!;
  const because = doubtsOfMonotonicity(problem.scenario);
  if (because.length === 0) return { best, misses, dearer, condition: { kind: 'proven' } };
  const direct =
    dearer === undefined
      ? await directly(problem, best, options)
      : await directlyTotal(problem, { best, floor: dearer.floor }, options);
  return direct === undefined
    ? { best, misses, dearer, condition: { kind: 'monotonicity', because } }
    : { ...direct, condition: { kind: 'direct' } };
}
