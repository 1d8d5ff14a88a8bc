import type { Executor } from '../../experiment/executor.ts';
import { Cancelled } from '../cancelled.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { PlanWatch } from '../plan-watch.ts';
import type { Mix } from '../space/mix.ts';
import { type FrontierPoint, frontierAround } from './frontier.ts';
import { type Outlook, outlookOn } from './outlook.ts';

/** What a planner wants to know beside the plan. Plain data; what was not asked for, or cut off, is undefined. */
export interface Prospects {
  readonly outlook: Outlook | undefined;
  readonly frontier: readonly FrontierPoint[] | undefined;
}

export interface ProspectsOptions extends PlanWatch {
  readonly executor?: Executor | undefined;
  /** Whether other limits are looked at too: four searches more. */
  readonly hasFrontier?: boolean | undefined;
}

/** @param mix the planned bank */
export async function prospectsOf(
  problem: PlanProblem,
  mix: Mix,
  options: ProspectsOptions,
): Promise<Prospects> {
  const outlook = await outlookOn(problem, mix, options);
  try {
    const isWanted = options.hasFrontier === true && outlook !== undefined;
    return { outlook, frontier: isWanted ? await frontierAround(problem, options) : undefined };
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    return { outlook, frontier: undefined };
  }
}
