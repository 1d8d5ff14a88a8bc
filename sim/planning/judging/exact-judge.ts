import { Cancelled } from '../cancelled.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { exactJudgement } from './exact-judgement.ts';
import type { Judge } from './judgement.ts';

/** How whoever waits for a plan looks on. */
export interface PlanWatch {
  /** Asked often; true ends the plan with what it has by then. */
  readonly isCancelled?: (() => boolean) | undefined;
  /** Lets the host do other things for a moment, such as hear a signal. */
  readonly breathe?: (() => Promise<void>) | undefined;
}

/** Judges mixes of which everything is exactly known. */
export function exactJudge(problem: PlanProblem, { isCancelled, breathe }: PlanWatch): Judge {
  return async (mixes) => {
    const judgements = [];
    for (const mix of mixes) {
      await breathe?.();
      if (isCancelled?.()) throw new Cancelled();
      judgements.push(exactJudgement(problem, mix)!);
    }
    return judgements;
  };
}
