import type { Requirement } from '../search/requirement.ts';
import { topOf } from '../search/reach.ts';
import { cheapestBank, type PricedMix } from '../search/cheapest-bank.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Mix } from '../space/mix.ts';
import { spaceOf } from '../space/space-of.ts';

/** To list more mixes than these, and to sort them, takes seconds. */
const MOST_MIXES = 300_000;

/**
 * Every bank that costs less and has what is required, the cheapest first; undefined where it would take long to
 * list them.
 */
export function cheaperBanks(
  problem: Pick<PlanProblem, 'scenario' | 'most'>,
  cost: number,
  requirement: Requirement | undefined,
): PricedMix[] | undefined {
  const offer = cheapestBank(problem, requirement);
  const isCheaper = (corner: Mix) => (offer(corner)?.cost ?? Infinity) < cost;
  const origin = problem.most.map(() => 0);
  if (!isCheaper(origin)) return [];
  const most = topOf([origin], isCheaper);
  if (most.reduce((product, count) => product * (count + 1), 1) > MOST_MIXES) return undefined;
  const space = spaceOf(problem.scenario, { least: origin, most });
  return Array.from(space.byCost(), (mix) => ({ mix, cost: space.cost(mix) })).filter(
    (bank) => bank.cost < cost && hasRequired(bank.mix, requirement),
  );
}

function hasRequired(mix: Mix, requirement: Requirement | undefined): boolean {
  return (
    requirement === undefined ||
    requirement.every(
      (least, size) => mix.slice(size).reduce((sum, count) => sum + count, 0) >= least,
    )
  );
}
