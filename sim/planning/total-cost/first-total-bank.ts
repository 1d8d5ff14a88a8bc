import { factsOf } from '../../known/facts.ts';
import { erlangB } from '../../theory/erlang-b.ts';
import { type Judge, type Judgement, meets } from '../judging/judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { cheapestBank } from '../search/cheapest-bank.ts';
import { firstBank } from '../search/first-bank.ts';
import type { Mix } from '../space/mix.ts';
import { rejectionPrice } from './rejection-price.ts';

/**
 * Some bank that meets the targets, of about the right size: as if each size were by itself, one compartment after
 * another as long as Erlang B says that it saves more than it costs.
 *
 * @returns the largest that may be built if even that misses a target
 */
export async function firstTotalBank(problem: PlanProblem, judge: Judge): Promise<Judgement> {
  const bank = cheapestBank(problem, undefined)(guess(problem));
  if (bank === undefined) return firstBank(problem, judge);
  const [judgement] = await judge([bank.mix]);
  return meets(judgement!) ? judgement! : firstBank(problem, judge);
}

function guess({ scenario, most }: PlanProblem): Mix {
  const price = rejectionPrice(scenario.costs);
  return factsOf(scenario).sizes.map(({ offeredLoad, perDay }, size) => {
    if (!Number.isFinite(offeredLoad)) return Math.min(1, most[size]!);
    const rejected = (compartments: number) => perDay * erlangB(offeredLoad, compartments);
    const saves = (compartments: number) =>
      price * (rejected(compartments) - rejected(compartments + 1));
    let count = 0;
    while (count < most[size]! && saves(count) > scenario.costs.compartments[size]!) count++;
    return count;
  });
}
