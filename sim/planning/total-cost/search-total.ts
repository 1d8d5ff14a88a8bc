import TinyQueue from 'tinyqueue';
import { type Judge, type Judgement, meets } from '../judging/judgement.ts';
import type { PlanProblem, TotalCostGoal } from '../plan-problem.ts';
import type { SearchReached } from '../reached.ts';
import { cheapestBank } from '../search/cheapest-bank.ts';
import { topOf } from '../search/reach.ts';
import type { Found, PricedJudgement } from '../search/found.ts';
import type { Mix } from '../space/mix.ts';
import { spaceOf } from '../space/space-of.ts';
import { type Box, halvesOf } from './box.ts';
import { firstTotalBank } from './first-total-bank.ts';
import { leastCost } from './least-cost.ts';
import { leastRejected } from './least-rejected.ts';
import { rejectionPrice } from './rejection-price.ts';
import { totalCost } from './total-cost.ts';

export interface SearchTotalOptions {
  readonly judge: Judge;
  readonly onBetter?: ((bank: PricedJudgement) => void) | undefined;
  readonly onReached?: ((reached: SearchReached) => void) | undefined;
}

/** A box that may still hold the best bank. */
interface Part {
  readonly box: Box;
  readonly cost: number;
  readonly judgement: Judgement | undefined;
  /** No bank in it costs less in total. */
  readonly bound: number;
}

/** Of what is simulated, so much of the indifference is left to prove it. */
const FAR_ENOUGH = 0.5;

/**
 * Finds the bank that costs least with its rejected parcels, by branch and bound (Land & Doig 1960): all banks of a box
 * of mixes cost at least what the cheapest of them costs by itself and what the largest mix in it rejects. The box that
 * could hold the cheapest is looked at next, and cut in two, until none could hold one that is cheaper than the best.
 *
 * @throws Cancelled
 */
export async function searchTotal(
  problem: PlanProblem & { readonly totalCost: TotalCostGoal },
  { judge, onBetter, onReached }: SearchTotalOptions,
): Promise<Found> {
  const { scenario, most } = problem;
  const { costs } = scenario;
  const price = rejectionPrice(costs);
  const origin = most.map(() => 0);
  const space = spaceOf(scenario, { least: origin, most });
  const offer = cheapestBank(problem, undefined);
  const costOf = leastCost(problem);
  const atLeast = leastRejected(scenario);
  const parts = new TinyQueue<Part>([], (a, b) => a.bound - b.bound);
  const misses: Judgement[] = [];
  let best: PricedJudgement | undefined;
  let judged = 0;

  const total = (bank: PricedJudgement) => totalCost(costs, bank);
  const isDone = ({ bound, judgement }: Part) => {
    const isEstimate = best!.rule === undefined && judgement !== undefined;
    const left = isEstimate ? FAR_ENOUGH * problem.totalCost.indifference : 0;
    return bound >= (1 - left) * total(best!);
  };

  async function look(mixes: readonly Mix[]): Promise<readonly Judgement[]> {
    const judgements = await judge(mixes);
    judged += mixes.length;
    for (const judgement of judgements) {
      const bank = { ...judgement, cost: space.cost(judgement.mix) };
      if (!meets(bank) || bank.cost === Infinity) continue;
      if (best !== undefined && total(bank) >= total(best)) continue;
      best = bank;
      onBetter?.(bank);
    }
    const next = parts.peek();
    const cheapest = next && { mix: next.box.least, cost: next.bound };
    onReached?.({ phase: 'search', judged, open: Math.max(1, parts.length), next: cheapest });
    return judgements;
  }

  function keep(box: Box, judgement?: Judgement): void {
    const cost = costOf(box);
    if (cost === undefined) return;
    const rejected = judgement?.rejectedPerDay ?? atLeast(box.most);
    parts.push({ box, cost, judgement, bound: cost + price * rejected });
  }

  const first = await firstTotalBank(problem, judge);
  const [judgement] = await look([offer(first.mix)?.mix ?? first.mix]);
  if (!meets(judgement!)) return { best: undefined, misses: [first] };
  for (let before: unknown; before !== best;) {
    before = best;
    await look(space.neighbours(best!.mix));
  }

  const isWanted = (mix: Mix) => (offer(mix)?.cost ?? Infinity) < total(best!);
  keep({ least: origin, most: topOf([origin], isWanted) });
  const done: Part[] = [];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    if (isDone(part)) {
      done.push(part);
      continue;
    }
    if (part.judgement === undefined) {
      const [largest] = await look([part.box.most]);
      if (meets(largest!)) keep(part.box, largest);
      else misses.push(largest!);
      continue;
    }
    // A single bank that was judged is done with: it costs no less than the best.
    const [smaller, larger] = halvesOf(part.box, costs.compartments)!;
    keep(smaller);
    keep(larger, part.judgement);
  }
  const floor = total(best!);
  const boxes = done.flatMap(({ box, cost, judgement: largest }) =>
    largest === undefined || cost >= floor ? [] : [{ box, cost, judgement: largest }],
  );
  return { best, misses, dearer: { boxes, floor } };
}
