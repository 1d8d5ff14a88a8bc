import type { PlanProblem } from '../plan-problem.ts';
import { cheapestBank } from '../search/cheapest-bank.ts';
import { spaceOf } from '../space/space-of.ts';
import { type Box, isSingle } from './box.ts';

/** No bank of a box costs less by itself; undefined if none of it can be built. */
export type LeastCost = (box: Box) => number | undefined;

export function leastCost(problem: Pick<PlanProblem, 'scenario' | 'most'>): LeastCost {
  const { scenario, most } = problem;
  const space = spaceOf(scenario, { least: most.map(() => 0), most });
  const offer = cheapestBank(problem, undefined);
  return (box) => {
    if (!isSingle(box)) return offer(box.least)?.cost;
    return space.isBuildable(box.least) ? space.cost(box.least) : undefined;
  };
}
