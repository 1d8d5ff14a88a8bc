import { cheaperBanks } from '../certificate/cheaper-banks.ts';
import { isLittleWork } from '../certificate/directly.ts';
import { type Judge, type Judgement, meets } from '../judging/judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Found, PricedJudgement } from '../search/found.ts';
import type { DearerBox } from './dearer-box.ts';
import { leastRejected } from './least-rejected.ts';
import { rejectionPrice } from './rejection-price.ts';
import { totalCost } from './total-cost.ts';

/**
 * Judges every bank by itself that could cost less in total than the best, so that nothing rests on more compartments
 * never hurting. Should one of them cost less, it is the best.
 *
 * @returns undefined where it would take long, and that was not asked for
 */
export async function directlyTotal(
  problem: PlanProblem,
  { best, floor }: { readonly best: PricedJudgement; readonly floor: number },
  { judge, isDirect }: { readonly judge: Judge; readonly isDirect: boolean },
): Promise<(Found & { readonly best: PricedJudgement }) | undefined> {
  const { costs } = problem.scenario;
  const atLeast = leastRejected(problem.scenario);
  const price = rejectionPrice(costs);
  const cheaper = cheaperBanks(problem, floor, undefined)?.filter(
    ({ mix, cost }) => cost + price * atLeast(mix) < floor,
  );
  if (cheaper === undefined) return undefined;
  if (!isDirect && !(best.rule !== undefined && isLittleWork(cheaper))) return undefined;
  let better = best;
  const misses: Judgement[] = [];
  const boxes: DearerBox[] = [];
  for (const { mix, cost } of cheaper) {
    const [judgement] = await judge([mix]);
    if (!meets(judgement!)) {
      misses.push(judgement!);
      continue;
    }
    boxes.push({ box: { least: mix, most: mix }, cost, judgement: judgement! });
    const bank = { ...judgement!, cost };
    if (totalCost(costs, bank) < totalCost(costs, better)) better = bank;
  }
  return {
    best: better,
    misses,
    dearer: { boxes, floor: Math.min(floor, totalCost(costs, better)) },
  };
}
