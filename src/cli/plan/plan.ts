import { type Plan, plan } from '../../../sim/planning/plan.ts';
import { formatDuration } from '../../../sim/scenario/units/duration.ts';
import { planReport } from '../../report/plan/plan-report.ts';
import { planResults } from '../../report/plan/plan-results.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { createBreathing } from '../simulating/breathing.ts';
import { createExecutor } from '../simulating/executor.ts';
import { watching } from '../simulating/watching.ts';
import { note, print } from '../terminal.ts';
import type { PlanArguments } from './arguments.ts';
import { tellCapacity } from './given.ts';
import { type ReadProblem, readProblem } from './read-problem.ts';

/** `pigeonhole plan`: the cheapest bank that meets the targets, and why there is none that is cheaper. */
export async function planBank(args: PlanArguments): Promise<ExitCode> {
  if (args.given !== undefined) return tellCapacity(args);
  const read = await readProblem(args);
  const { found, isOverBudget } = await look(read, args);
  print(
    args.json
      ? `${JSON.stringify(planResults(read.problem, found))}\n`
      : planReport(read.problem, found, paintFor(process.stdout)),
  );
  switch (found.status) {
    case 'needless':
      return EXIT.ok;
    case 'impossible':
      return EXIT.targetMissed;
    case 'found':
      return found.certificate.isCertified ? EXIT.ok : EXIT.targetMissed;
    case 'cancelled':
      if (!isOverBudget) {
        note('interrupted: nothing is certified');
        return EXIT.interrupted;
      }
      note(`--budget ${formatDuration(read.budgetMs!)} was too short: nothing is certified`);
      return EXIT.targetMissed;
  }
}

/** Looks for the bank until it is found, the time is up, or the user has had enough. */
async function look(
  { problem, budgetMs = Infinity }: ReadProblem,
  { workers, direct, quiet }: PlanArguments,
): Promise<{ readonly found: Plan; readonly isOverBudget: boolean }> {
  const endMs = performance.now() + budgetMs;
  let isOverBudget = false;
  const found = await watching(quiet, ({ isCancelled, onProgress, onRetry }) =>
    plan(problem, {
      isCancelled: () => {
        if (isCancelled()) return true;
        isOverBudget ||= performance.now() > endMs;
        return isOverBudget;
      },
      onProgress,
      breathe: createBreathing(),
      executor: createExecutor({ workers, hasManyJobs: true, onRetry }),
      isDirect: direct,
    }),
  );
  return { found, isOverBudget };
}
