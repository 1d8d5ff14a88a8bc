import type { Executor } from '../../experiment/executor.ts';
import { createJudge } from '../judging/create-judge.ts';
import { isAboutTotal, type PlanProblem } from '../plan-problem.ts';
import type { PlanWatch } from '../plan-watch.ts';
import { requirementOf } from '../search/requirement.ts';
import type { PricedJudgement } from '../search/found.ts';
import { search } from '../search/search.ts';
import { createSampler } from '../simulating/sampler.ts';
import type { Target } from '../target/target.ts';
import { searchTotal } from '../total-cost/search-total.ts';

/** What other limits would cost, or what would be best at another price of a rejected parcel. Plain data. */
export interface FrontierPoint {
  /** So many times what each target allows; where the total cost counts, of what a rejected parcel costs. */
  readonly times: number;
  readonly targets: readonly Target[];
  /** The cheapest bank that was found to meet them, not proven; undefined if none does. */
  readonly bank: PricedJudgement | undefined;
}

const TIMES = [4, 2, 1 / 2, 1 / 4];

/**
 * The frontier of cost and blocking around a plan: the cheapest banks for limits that are two and four times as loose,
 * and as strict; limits that everything would meet are left out. Where the total cost counts, those for other prices
 * of a rejected parcel.
 *
 * @throws Cancelled
 */
export async function frontierAround(
  problem: PlanProblem,
  options: PlanWatch & { readonly executor?: Executor | undefined } = {},
): Promise<FrontierPoint[]> {
  const points: FrontierPoint[] = [];
  for (const times of TIMES) {
    const other = isAboutTotal(problem) ? withPrice(problem, times) : withLimits(problem, times);
    if (other === undefined) continue;
    const { judge } = createJudge(other, createSampler(other, options), options);
    const { best } = isAboutTotal(other)
      ? await searchTotal(other, { judge })
      : await search(other, { judge, requirement: requirementOf(other) });
    points.push({ times, targets: other.targets, bank: best });
  }
  return points;
}

function withPrice(problem: PlanProblem, times: number): PlanProblem {
  const { scenario } = problem;
  const rejectedParcel = scenario.costs.rejectedParcel * times;
  return { ...problem, scenario: { ...scenario, costs: { ...scenario.costs, rejectedParcel } } };
}

function withLimits(problem: PlanProblem, times: number): PlanProblem | undefined {
  const targets = problem.targets.map((target) => withAllowed(target, times));
  return targets.every((target) => target !== undefined) ? { ...problem, targets } : undefined;
}

/** The target that allows so many times as much; undefined if that is all. */
function withAllowed(target: Target, times: number): Target | undefined {
  if (target.kind === 'blocking') {
    const limit = target.limit * times;
    return limit < 1 ? { ...target, limit } : undefined;
  }
  const share = 1 - (1 - target.share) * times;
  return share > 0 ? { ...target, share } : undefined;
}
