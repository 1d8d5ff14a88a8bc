import { cheapestBank } from '../search/cheapest-bank.ts';
import { corneredBy } from '../search/corners.ts';
import type { Requirement } from '../search/requirement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Mix } from '../space/mix.ts';

/**
 * The cheapest banks below a cost that none of some mixes covers, one for each corner that they leave; none, where
 * they cover every cheaper bank.
 *
 * @param requirement banks that have too little of it are left out
 */
export function unresolvedBelow(
  problem: Pick<PlanProblem, 'scenario' | 'most'>,
  cost: number,
  covering: readonly Mix[],
  requirement: Requirement | undefined,
): Mix[] {
  const offer = cheapestBank(problem, requirement);
  const isCheaper = (corner: Mix) => (offer(corner)?.cost ?? Infinity) < cost;
  const origin = problem.most.map(() => 0);
  const corners = covering.reduce<readonly Mix[]>(
    (left, mix) => corneredBy(left, mix, isCheaper),
    [origin].filter(isCheaper),
  );
  const banks = corners.map((corner) => offer(corner)!.mix);
  return [...new Map(banks.map((mix) => [mix.join(), mix])).values()];
}
