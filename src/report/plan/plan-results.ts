import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import type { Prospects } from '../../../sim/planning/outlook/prospects.ts';
import type { Plan } from '../../../sim/planning/plan.ts';
import { wordTarget } from '../../../sim/planning/target/target.ts';
import { digestOf } from '../../digest.ts';
import { VERSION } from '../../version.ts';

/** A plan as one JSON document (docs/planning.md): it is all that a check of its certificate needs. */
export function planResults(problem: PlanProblem, plan: Plan, prospects: Prospects) {
  const { targets } = problem;
  const proven = {
    ...problem,
    targets: targets.map((target) => ({ text: wordTarget(target), ...target })),
    ...plan,
  };
  return { pigeonhole: VERSION, digest: planDigest(proven), ...proven, ...prospects };
}

/** Of a plan, without what is around it: one that was changed has another. */
export function planDigest(plan: {
  readonly scenario: unknown;
  readonly targets: unknown;
  readonly most: unknown;
  readonly confidence: unknown;
  readonly indifference: unknown;
  readonly totalCost?: unknown;
  readonly bank?: unknown;
  readonly certificate?: unknown;
}): string {
  const { scenario, targets, most, confidence, indifference, totalCost, bank, certificate } = plan;
  return digestOf([
    scenario,
    targets,
    most,
    confidence,
    indifference,
    totalCost,
    bank,
    certificate,
  ]);
}
