import type { Executor } from '../../experiment/executor.ts';
import { createJudge } from '../judging/create-judge.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { PlanWatch } from '../plan-watch.ts';
import { requirementOf } from '../search/requirement.ts';
import { type PricedJudgement, search } from '../search/search.ts';
import { createSampler } from '../simulating/sampler.ts';
import type { Target } from '../target/target.ts';

/** What other limits would cost. Plain data. */
export interface FrontierPoint {
  /** So many times what each target allows. */
  readonly times: number;
  readonly targets: readonly Target[];
  /** The cheapest bank that was found to meet them, not proven; undefined if none does. */
  readonly bank: PricedJudgement | undefined;
}

const TIMES = [4, 2, 1 / 2, 1 / 4];

/**
 * The frontier of cost and blocking around a plan: the cheapest banks for limits that are two and four times as loose,
 * and as strict. Limits that everything would meet are left out.
 *
 * @throws Cancelled
 */
export async function frontierAround(
  problem: PlanProblem,
  options: PlanWatch & { readonly executor?: Executor | undefined } = {},
): Promise<FrontierPoint[]> {
  const points: FrontierPoint[] = [];
  for (const times of TIMES) {
    const targets = problem.targets.map((target) => withAllowed(target, times));
    if (!targets.every((target) => target !== undefined)) continue;
    const other = { ...problem, targets };
    const { judge } = createJudge(other, createSampler(other, options), options);
    const { best } = await search(other, { judge, requirement: requirementOf(other) });
    points.push({ times, targets, bank: best });
  }
  return points;
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
