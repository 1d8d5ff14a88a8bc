import { type Judge, type Judgement, meets } from '../judging/judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Found, PricedJudgement } from '../search/found.ts';
import type { Requirement } from '../search/requirement.ts';
import type { Mix } from '../space/mix.ts';
import { cheaperBanks } from './cheaper-banks.ts';

/** States of the chains of all cheaper banks together that are solved without being asked to: about a second. */
const LITTLE_WORK = 150_000;

/**
 * Judges every bank that is cheaper than the best by itself, so that nothing rests on more compartments never
 * hurting. Should one of them meet the targets, the cheapest such bank is the best.
 *
 * @returns undefined where it would take long, and that was not asked for
 */
export async function directly(
  problem: PlanProblem,
  best: PricedJudgement,
  options: {
    readonly requirement: Requirement | undefined;
    readonly judge: Judge;
    readonly isDirect: boolean;
  },
): Promise<(Found & { readonly best: PricedJudgement }) | undefined> {
  const { requirement, judge, isDirect } = options;
  const cheaper = cheaperBanks(problem, best.cost, requirement);
  if (cheaper === undefined) return undefined;
  const isQuick = best.rule !== undefined && isLittleWork(cheaper);
  if (!isDirect && !isQuick) return undefined;
  const misses: Judgement[] = [];
  for (const { mix, cost } of cheaper) {
    const [judgement] = await judge([mix]);
    // They come in the order of their costs.
    if (meets(judgement!)) return { best: { ...judgement!, cost }, misses };
    misses.push(judgement!);
  }
  return { best, misses };
}

/** Whether the chains of so many mixes are soon solved. */
export function isLittleWork(mixes: readonly { readonly mix: Mix }[]): boolean {
  const states = mixes.reduce(
    (sum, { mix }) => sum + mix.reduce((product, count) => product * (count + 1), 1),
    0,
  );
  return states <= LITTLE_WORK;
}
