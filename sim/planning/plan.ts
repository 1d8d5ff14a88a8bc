import type { Executor } from '../experiment/executor.ts';
import { Cancelled } from './cancelled.ts';
import type { Certificate } from './certificate/certificate.ts';
import { certify, type Certified } from './certificate/certify.ts';
import { conditionOf } from './certificate/condition.ts';
import type { Predicted } from './certificate/predicted.ts';
import { createJudge } from './judging/create-judge.ts';
import { type Judgement, meets } from './judging/judgement.ts';
import type { PlanProblem } from './plan-problem.ts';
import type { PlanWatch } from './plan-watch.ts';
import type { Reached } from './reached.ts';
import { requirementOf } from './search/requirement.ts';
import { type PricedJudgement, search } from './search/search.ts';
import { createSampler } from './simulating/sampler.ts';

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
  /** Even without any bank at all the targets are met. */
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
  const requirement = ignoresTheory ? undefined : requirementOf(problem);
  const { judge, correct } = createJudge(problem, sampler, options);
  let bank: PricedJudgement | undefined;
  let reached: Reached | undefined;
  const onReached = (now: Reached) => {
    reached = now;
    options.onReached?.(now);
  };
  try {
    const [none] = await judge([problem.most.map(() => 0)]);
    if (meets(none!)) return { status: 'needless' };
    let last: Certified | undefined;
    for (let round = 1; round <= MOST_ROUNDS; round++) {
      const found = await search(problem, {
        judge,
        requirement,
        onBetter: (better) => (bank = better),
        onReached,
      });
      if (found.best === undefined) return { status: 'impossible', largest: found.misses[0]! };
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
