import type { CostSpec, Scenario } from '../scenario/scenario.ts';
import type { Mix } from './space/mix.ts';
import type { Target } from './target/target.ts';

/** What a plan has to find: the cheapest bank that meets every target. Plain data. */
export interface PlanProblem {
  /** The world around the bank; how many compartments it has now does not matter. */
  readonly scenario: Scenario & { readonly costs: CostSpec };
  /** At least one. */
  readonly targets: readonly Target[];
  /** No more compartments of each size than these. */
  readonly most: Mix;
  /** With which all that the certificate claims holds, 0…1; only simulated claims take of it. */
  readonly confidence: number;
  /** So near below a limit, as a share of it, a simulated mix may count as missing it: above 0, below 1. */
  readonly indifference: number;
}
