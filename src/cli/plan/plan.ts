import { plan } from '../../../sim/planning/plan.ts';
import { planReport } from '../../report/plan/plan-report.ts';
import { planResults } from '../../report/plan/plan-results.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { createBreathing } from '../simulating/breathing.ts';
import { watching } from '../simulating/watching.ts';
import { note, print } from '../terminal.ts';
import type { PlanArguments } from './arguments.ts';
import { tellCapacity } from './given.ts';
import { readProblem } from './read-problem.ts';

/** `pigeonhole plan`: the cheapest bank that meets the targets, and why there is none that is cheaper. */
export async function planBank(args: PlanArguments): Promise<ExitCode> {
  if (args.given !== undefined) return tellCapacity(args);
  const problem = await readProblem(args);
  const found = await watching(args.quiet, ({ isCancelled }) =>
    plan(problem, { isCancelled, breathe: createBreathing(), isDirect: args.direct }),
  );
  print(
    args.json
      ? `${JSON.stringify(planResults(problem, found))}\n`
      : planReport(problem, found, paintFor(process.stdout)),
  );
  switch (found.status) {
    case 'needless':
      return EXIT.ok;
    case 'impossible':
      return EXIT.targetMissed;
    case 'cancelled':
      note('interrupted: nothing is certified');
      return EXIT.interrupted;
    case 'found':
      return found.certificate.isCertified ? EXIT.ok : EXIT.targetMissed;
  }
}
