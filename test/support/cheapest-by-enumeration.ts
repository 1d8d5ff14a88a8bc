import { exactJudgement } from '../../sim/planning/judging/exact-judgement.ts';
import { meets } from '../../sim/planning/judging/judgement.ts';
import type { PlanProblem } from '../../sim/planning/plan-problem.ts';
import { spaceOf } from '../../sim/planning/space/space-of.ts';

/** The cheapest bank, by looking at every bank in the order of their costs: nothing is assumed, and nothing left out. */
export function cheapestByEnumeration(problem: PlanProblem) {
  const { scenario, most } = problem;
  const space = spaceOf(scenario, { least: most.map(() => 0), most });
  for (const mix of space.byCost()) {
    const judgement = exactJudgement(problem, mix)!;
    if (meets(judgement)) return { mix, cost: space.cost(mix) };
  }
  return undefined;
}
