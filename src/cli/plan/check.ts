import { Cancelled } from '../../../sim/planning/cancelled.ts';
import { checkCertificate } from '../../../sim/planning/certificate/check-certificate.ts';
import { shareOfPhase } from '../../../sim/planning/reached.ts';
import { checkReport, checkResults } from '../../report/plan/check-report.ts';
import { BadInput } from '../bad-input.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { createExecutor } from '../simulating/executor.ts';
import { watching } from '../simulating/watching.ts';
import { workersProblems } from '../simulating/workers-option.ts';
import { note, print } from '../terminal.ts';
import type { PlanArguments } from './arguments.ts';
import { readCertificate } from './read-certificate.ts';

/** `pigeonhole plan --check`: proves a certificate again, with another seed than it was found with. */
export async function checkPlan(args: PlanArguments): Promise<ExitCode> {
  const reading = await readCertificate(args.scenario);
  const seed = args.seed === undefined ? undefined : Number(args.seed);
  const problems = [
    ...(reading.ok ? [] : [`${args.scenario}: ${reading.problem}`]),
    ...workersProblems(args.workers),
    ...(seed === undefined || Number.isSafeInteger(seed)
      ? []
      : [`--seed ${args.seed}: a whole number is needed`]),
    ...(args.target.length === 0 ? [] : ['--target stands in the plan; leave it out, or --check']),
    ...(args.given === undefined ? [] : ['--given and --check exclude each other']),
  ];
  if (!reading.ok || problems.length > 0) throw new BadInput(problems);
  const { problem, certificate } = reading;
  try {
    const check = await watching(args.quiet, ({ isCancelled, onProgress, onRetry }) =>
      checkCertificate(problem, certificate, {
        seed: seed ?? problem.scenario.seed + 1,
        executor: createExecutor({ workers: args.workers, hasManyJobs: true, onRetry }),
        isCancelled,
        onReached: (reached) => onProgress(shareOfPhase(reached)),
      }),
    );
    print(
      args.json
        ? `${JSON.stringify(checkResults(check))}\n`
        : checkReport(problem, certificate, check, paintFor(process.stdout)),
    );
    return check.problems.length === 0 && certificate.isCertified ? EXIT.ok : EXIT.targetMissed;
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    note('interrupted before all was checked: nothing is said of it');
    return EXIT.interrupted;
  }
}
