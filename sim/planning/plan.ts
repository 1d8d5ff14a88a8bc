import type { Executor } from '../experiment/executor.ts';
import { Cancelled } from './cancelled.ts';
import type { Certificate } from './certificate/certificate.ts';
import { certify, type Certified } from './certificate/certify.ts';
import { conditionOf } from './certificate/condition.ts';
import type { Predicted } from './certificate/predicted.ts';
import { createJudge } from './judging/create-judge.ts';
import { type Judgement, meets } from './judging/judgement.ts';
import { isAboutTotal, type PlanProblem } from './plan-problem.ts';
import type { PlanWatch } from './plan-watch.ts';
import type { Reached } from './reached.ts';
import { requirementOf } from './search/requirement.ts';
import type { PricedJudgement } from './search/found.ts';
import { search } from './search/search.ts';
import { createSampler } from './simulating/sampler.ts';
import { searchTotal } from './total-cost/search-total.ts';
import { totalCost } from './total-cost/total-cost.ts';

export interface PlanOptions extends PlanWatch {
  /** What runs replications; here, one after another, if left out. */
  readonly executor?: Executor | undefined;
  /** Whether every cheaper bank is to be rejected by itself, however long that takes. */
  readonly isDirect?: boolean | undefined;
  /** Whether everything is simulated, even where theory has the answer: to see how good simulated plans are. */
  readonly ignoresTheory?: boolean | undefined;
}

/** What came of a search for the cheapest bank. Plain data. */
export type Plan =
  | {
      readonly status: 'found';
      readonly bank: PricedJudgement;
      /** Intervals of its blocking; undefined where that is exactly known. */
      readonly predicted: Predicted | undefined;
      readonly certificate: Certificate;
    }
  /** Without any bank at all the targets are met, and where the total cost counts that is cheaper. */
  | { readonly status: 'needless' }
  /** Not even the largest bank that may be built meets the targets, by what was simulated or is known. */
  | { readonly status: 'impossible'; readonly largest: Judgement }
  /** Cut off; the cheapest bank so far that seems to meet the targets, and how far it came. */
  | {
      readonly status: 'cancelled';
      readonly bank: PricedJudgement | undefined;
      readonly reached: Reached | undefined;
    };

/** A search that is shown to have erred goes on from there; after so many times it gives up. */
const MOST_ROUNDS = 8;

/**
 * Finds the cheapest bank that meets all targets, and says why there is none that is cheaper.
 *
 * What is exactly known is used as it is. All else is simulated twice: a search thinks, and what it thinks is
 * then proven on replications of its own. Where that shows that the search has erred, it goes on with what was
 * learnt, and the next proof has new replications and a part of its own of the doubt that is allowed.
 */
export async function plan(problem: PlanProblem, options: PlanOptions = {}): Promise<Plan> {
  const { isDirect = false, ignoresTheory = false } = options;
  const sampler = createSampler(problem, options);
  const requirement = ignoresTheory || isAboutTotal(problem) ? undefined : requirementOf(problem);
  const { judge, correct } = createJudge(problem, sampler, options);
  let bank: PricedJudgement | undefined;
  let reached: Reached | undefined;
  const onReached = (now: Reached) => {
    reached = now;
    options.onReached?.(now);
  };
  try {
    const [none] = await judge([problem.most.map(() => 0)]);
    if (meets(none!) && !isAboutTotal(problem)) return { status: 'needless' };
    let last: Certified | undefined;
    for (let round = 1; round <= MOST_ROUNDS; round++) {
      const watch = { judge, onBetter: (better: PricedJudgement) => (bank = better), onReached };
      const found = isAboutTotal(problem)
        ? await searchTotal(problem, watch)
        : await search(problem, { ...watch, requirement });
      if (found.best === undefined) return { status: 'impossible', largest: found.misses[0]! };
      if (isDearerThanNone(problem, found.best, none!)) return { status: 'needless' };
      const condition = await conditionOf(problem, found, { judge, requirement, isDirect });
      last = await certify(problem, condition, { sampler, requirement, round, onReached });
      last.corrections.forEach(correct);
      if (!last.isRefuted) break;
    }
    const { bank: found, predicted, certificate } = last!;
    return { status: 'found', bank: found, predicted, certificate };
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    return { status: 'cancelled', bank, reached };
  }
}

/** Whether it would be cheaper to reject all parcels than to have a bank, and is allowed. */
function isDearerThanNone(problem: PlanProblem, best: PricedJudgement, none: Judgement): boolean {
  if (!isAboutTotal(problem) || !meets(none)) return false;
  const { costs } = problem.scenario;
  return totalCost(costs, { ...none, cost: 0 }) <= totalCost(costs, best);
}
