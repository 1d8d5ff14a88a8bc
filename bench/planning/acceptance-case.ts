import type { Mix } from '../../sim/planning/space/mix.ts';
import type { PlanProblem } from '../../sim/planning/plan-problem.ts';

/** A bank to plan, and what a good planner makes of it. */
export interface AcceptanceCase {
  readonly name: string;
  readonly problem: PlanProblem;
  /** The cheapest bank, where somebody else has found it. */
  readonly optimum: Mix | undefined;
  /** Processor time that it may take. */
  readonly allowedSeconds: number;
}
