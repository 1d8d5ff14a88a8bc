import { type Prospects, prospectsOf } from '../../../sim/planning/outlook/prospects.ts';
import { type Plan, plan } from '../../../sim/planning/plan.ts';
import { type Reached, shareOfPhase } from '../../../sim/planning/reached.ts';
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
import { checkPlan } from './check.ts';
import { tellCapacity } from './given.ts';
import { createPace } from './pace.ts';
import { type ReadProblem, readProblem } from './read-problem.ts';

const NONE: Prospects = { outlook: undefined, frontier: undefined };

/** `pigeonhole plan`: the cheapest bank that meets the targets, and why there is none that is cheaper. */
export async function planBank(args: PlanArguments): Promise<ExitCode> {
  if (args.check) return checkPlan(args);
  if (args.given !== undefined) return tellCapacity(args);
  const read = await readProblem(args);
  const { found, prospects, isOverBudget, remainingMs } = await look(read, args);
  print(
    args.json
      ? `${JSON.stringify(planResults(read.problem, found, prospects))}\n`
      : planReport(read.problem, { plan: found, prospects, remainingMs }, paintFor(process.stdout)),
  );
  switch (found.status) {
    case 'needless':
      return EXIT.ok;
    case 'impossible':
      return EXIT.targetMissed;
    case 'found':
      if (isCutOff(prospects, args)) {
        note('cut off: what is around the bank was not looked at to the end');
        if (!isOverBudget) return EXIT.interrupted;
      }
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

function isCutOff({ outlook, frontier }: Prospects, args: PlanArguments): boolean {
  return outlook === undefined || (args.frontier && frontier === undefined);
}

interface Looked {
  readonly found: Plan;
  readonly prospects: Prospects;
  readonly isOverBudget: boolean;
  /** Of the phase in which the plan was cut off. */
  readonly remainingMs: number | undefined;
}

/** Looks for the bank, and then at what is around it, until the time is up or the user has had enough. */
async function look(
  { problem, budgetMs = Infinity }: ReadProblem,
  { workers, direct, frontier, quiet }: PlanArguments,
): Promise<Looked> {
  const endMs = performance.now() + budgetMs;
  let isOverBudget = false;
  const pace = createPace(() => performance.now());
  return watching(quiet, async ({ isCancelled, onProgress, onRetry }) => {
    onProgress(0);
    const options = {
      isCancelled: () => {
        if (isCancelled()) return true;
        isOverBudget ||= performance.now() > endMs;
        return isOverBudget;
      },
      onProgress,
      onReached(reached: Reached) {
        pace.update(reached);
        if (reached.phase === 'proof') onProgress(shareOfPhase(reached));
      },
      breathe: createBreathing(),
      executor: createExecutor({ workers, hasManyJobs: true, onRetry }),
    };
    const found = await plan(problem, { ...options, isDirect: direct });
    const remainingMs = found.status === 'cancelled' ? pace.remainingMs() : undefined;
    const prospects =
      found.status === 'found'
        ? await prospectsOf(problem, found.bank.mix, { ...options, hasFrontier: frontier })
        : NONE;
    return { found, prospects, isOverBudget, remainingMs };
  });
}
