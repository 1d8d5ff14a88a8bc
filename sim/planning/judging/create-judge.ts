import type { PlanProblem } from '../plan-problem.ts';
import type { PlanWatch } from '../plan-watch.ts';
import type { Sampler } from '../simulating/sampler.ts';
import { screening } from '../simulating/screening.ts';
import { exactJudgement } from './exact-judgement.ts';
import { judgementOfNone } from './judgement-of-none.ts';
import { knownOr } from './known-or.ts';
import { remembering, type RememberingJudge } from './remembering.ts';

/** Judges mixes by what is exactly known of them, and simulates what is not; each mix once. */
export function createJudge(
  problem: PlanProblem,
  sampler: Sampler,
  options: PlanWatch & { readonly ignoresTheory?: boolean | undefined },
): RememberingJudge {
  const { ignoresTheory = false } = options;
  return remembering(
    knownOr(
      (mix) =>
        judgementOfNone(problem, mix) ?? (ignoresTheory ? undefined : exactJudgement(problem, mix)),
      screening(problem, sampler),
      options,
    ),
  );
}
