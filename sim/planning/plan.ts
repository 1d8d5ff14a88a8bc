import { Cancelled } from './cancelled.ts';
import type { Certificate, Condition } from './certificate/certificate.ts';
import { directly } from './certificate/directly.ts';
import { exactClaim } from './certificate/exact-claim.ts';
import { doubtsOfMonotonicity } from './certificate/monotonicity.ts';
import { unresolvedBelow } from './certificate/unresolved.ts';
import { exactJudge, type PlanWatch } from './judging/exact-judge.ts';
import { type Judgement, meets } from './judging/judgement.ts';
import { remembering } from './judging/remembering.ts';
import type { PlanProblem } from './plan-problem.ts';
import { requirementOf } from './search/requirement.ts';
import { type Found, type PricedJudgement, search } from './search/search.ts';

export interface PlanOptions extends PlanWatch {
  /** Whether every cheaper bank is to be rejected by itself, however long that takes. */
  readonly isDirect?: boolean | undefined;
}

/** What came of a search for the cheapest bank. Plain data. */
export type Plan =
  | {
      readonly status: 'found';
      readonly bank: PricedJudgement;
      readonly certificate: Certificate;
    }
  /** Even without any bank at all the targets are met. */
  | { readonly status: 'needless' }
  /** Not even the largest bank that may be built meets the targets. */
  | { readonly status: 'impossible'; readonly largest: Judgement }
  /** Cut off; the cheapest bank so far that seems to meet the targets. */
  | { readonly status: 'cancelled'; readonly bank: PricedJudgement | undefined };

/** Finds the cheapest bank that meets all targets, and says why there is none that is cheaper. */
export async function plan(problem: PlanProblem, options: PlanOptions = {}): Promise<Plan> {
  const requirement = requirementOf(problem);
  const judge = remembering(exactJudge(problem, options));
  let bank: PricedJudgement | undefined;
  try {
    const [empty] = await judge([problem.most.map(() => 0)]);
    if (meets(empty!)) return { status: 'needless' };
    const found = await search(problem, {
      judge,
      requirement,
      margin: 1,
      onBetter: (better) => (bank = better),
    });
    const { best, misses } = found;
    if (best === undefined) return { status: 'impossible', largest: misses[0]! };
    const doubts = doubtsOfMonotonicity(problem.scenario);
    if (doubts.length === 0) return certified(problem, { best, misses }, { kind: 'proven' });
    const direct = await directly(problem, best, {
      requirement,
      judge,
      isAsked: options.isDirect ?? false,
    });
    return direct === undefined
      ? certified(problem, { best, misses }, { kind: 'monotonicity', because: doubts })
      : certified(problem, direct, { kind: 'direct' });
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    return { status: 'cancelled', bank };
  }
}

function certified(
  problem: PlanProblem,
  { best, misses }: Found & { readonly best: PricedJudgement },
  condition: Condition,
): Plan {
  const { targets } = problem;
  const requirement = requirementOf(problem);
  const unresolved = unresolvedBelow(
    problem,
    best.cost,
    misses.map(({ mix }) => mix),
    requirement,
  );
  return {
    status: 'found',
    bank: best,
    certificate: {
      bank: { mix: best.mix, cost: best.cost },
      isCertified: unresolved.length === 0,
      condition,
      confidence: 1,
      indifference: 0,
      meets: targets.map((_, target) => exactClaim(targets, best, { target, says: 'meets' })!),
      misses: misses.map((miss) =>
        exactClaim(targets, miss, { target: miss.worst, says: 'misses' })!,
      ),
      requirement,
      unresolved,
    },
  };
}
