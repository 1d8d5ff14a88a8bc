import type { Capacity } from '../../../sim/planning/capacity/capacity.ts';
import { exactCapacity } from '../../../sim/planning/capacity/exact-capacity.ts';
import { simulatedCapacity } from '../../../sim/planning/capacity/simulated-capacity.ts';
import { capacityReport } from '../../report/plan/capacity-report.ts';
import { capacityResults } from '../../report/plan/capacity-results.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { createExecutor } from '../simulating/executor.ts';
import { watching } from '../simulating/watching.ts';
import { note, print } from '../terminal.ts';
import type { PlanArguments } from './arguments.ts';
import { type GivenPlan, readGiven } from './given-options.ts';

/** The most that one demand is simulated. */
const MAX_REPLICATIONS = 200;

/** `pigeonhole plan --given bank`: how much demand the scenario's own bank carries at the targets. */
export async function tellCapacity(args: PlanArguments): Promise<ExitCode> {
  const given = await readGiven(args);
  const capacity = exactCapacity(given.scenario, given.targets) ?? (await simulate(given, args));
  const answer = { ...given, capacity };
  print(
    args.json
      ? `${JSON.stringify(capacityResults(answer))}\n`
      : capacityReport(answer, paintFor(process.stdout)),
  );
  if (capacity.kind === 'simulated' && capacity.isInterrupted) {
    note('interrupted: only what is shown was found');
    return EXIT.interrupted;
  }
  const surely = capacity.kind === 'exact' ? capacity.factor : capacity.lower;
  return surely >= 1 ? EXIT.ok : EXIT.targetMissed;
}

function simulate(
  { scenario, targets, confidence }: GivenPlan,
  { workers, quiet }: PlanArguments,
): Promise<Capacity> {
  return watching(quiet, ({ isCancelled, onProgress, onRetry }) =>
    simulatedCapacity({
      scenario,
      targets,
      confidence,
      maxReplications: MAX_REPLICATIONS,
      isCancelled,
      onProgress,
      executor: createExecutor({ workers, hasManyJobs: true, onRetry }),
    }),
  );
}
