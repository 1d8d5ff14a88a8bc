import { exactJudgement } from '../../../sim/planning/judging/exact-judgement.ts';
import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import type { Mix } from '../../../sim/planning/space/mix.ts';
import { spaceOf } from '../../../sim/planning/space/space-of.ts';

/**
 * Whether a bank is the cheapest up to the indifference, by exact chains of it and of every cheaper bank: it
 * meets all limits, and every cheaper one comes short of some limit less that.
 */
export function isRight(problem: PlanProblem, bank: Mix): boolean {
  const { scenario, most, indifference } = problem;
  const strainOf = (mix: Mix) => exactJudgement(problem, mix)!.strain;
  if (strainOf(bank) > 1) return false;
  const space = spaceOf(scenario, { least: most.map(() => 0), most });
  const cost = space.cost(bank);
  for (const mix of space.byCost()) {
    if (space.cost(mix) >= cost) return true;
    if (strainOf(mix) <= 1 - indifference) return false;
  }
  return true;
}
