import type { TotalCostGoal } from '../../../sim/planning/plan-problem.ts';
import type { PlanArguments } from './arguments.ts';
import { shareProblems } from './proof-options.ts';
import { shareOf } from './share-of.ts';

const DEFAULT_INDIFFERENCE = '5%';

/** Whether rejected parcels cost something too. */
export function isTotal({ minimise }: Pick<PlanArguments, 'minimise'>): boolean {
  return minimise === 'total-cost';
}

export interface TotalOptionReading {
  /** Undefined where only the bank's cost counts; of use only where there are no problems. */
  readonly totalCost: TotalCostGoal | undefined;
  readonly problems: readonly string[];
}

/** Reads how near to the least total cost is near enough. */
export function readTotalOption(args: PlanArguments): TotalOptionReading {
  const text = args['cost-indifference'];
  if (!isTotal(args)) {
    const problem =
      '--cost-indifference is about the total cost; add --minimise total-cost, or leave it out';
    return { totalCost: undefined, problems: text === undefined ? [] : [problem] };
  }
  const share = shareOf(text ?? DEFAULT_INDIFFERENCE);
  return {
    totalCost: { indifference: share },
    problems: shareProblems('--cost-indifference', text ?? DEFAULT_INDIFFERENCE, {
      share,
      usual: DEFAULT_INDIFFERENCE,
    }),
  };
}
