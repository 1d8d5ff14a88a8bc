import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import type { Prospects } from '../../../sim/planning/outlook/prospects.ts';
import type { Plan } from '../../../sim/planning/plan.ts';
import { wordTarget } from '../../../sim/planning/target/target.ts';
import { VERSION } from '../../version.ts';

/** A plan as one JSON document (docs/planning.md): it is all that a check of its certificate needs. */
export function planResults(
  { scenario, targets, most }: PlanProblem,
  plan: Plan,
  prospects: Prospects,
) {
  return {
    pigeonhole: VERSION,
    scenario,
    targets: targets.map((target) => ({ text: wordTarget(target), ...target })),
    most,
    ...plan,
    ...prospects,
  };
}
