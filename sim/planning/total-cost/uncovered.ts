import { cheapestBank } from '../search/cheapest-bank.ts';
import { topOf } from '../search/reach.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { covers, type Mix } from '../space/mix.ts';
import { type Box, halvesOf } from './box.ts';
import { leastCost } from './least-cost.ts';
import { leastRejected } from './least-rejected.ts';
import { rejectionPrice } from './rejection-price.ts';

/**
 * The banks of which nothing is claimed: they are in none of the boxes, and may cost less than the floor, by themselves
 * and with what Erlang B says that they reject.
 */
export function uncovered(
  problem: PlanProblem,
  { boxes, floor }: { readonly boxes: readonly Box[]; readonly floor: number },
): Mix[] {
  const { scenario, most } = problem;
  const origin = most.map(() => 0);
  const offer = cheapestBank(problem, undefined);
  const costOf = leastCost(problem);
  const atLeast = leastRejected(scenario);
  const price = rejectionPrice(scenario.costs);
  const isWanted = (mix: Mix) => (offer(mix)?.cost ?? Infinity) < floor;
  const left: Mix[] = [];

  function look(box: Box): void {
    const cost = costOf(box) ?? Infinity;
    if (cost + price * atLeast(box.most) >= floor) return;
    if (boxes.some((each) => covers(box.least, each.least) && covers(each.most, box.most))) return;
    const halves = halvesOf(box, scenario.costs.compartments);
    if (halves !== undefined) halves.forEach(look);
    else left.push(box.most);
  }

  look({ least: origin, most: topOf([origin], isWanted) });
  return left;
}
