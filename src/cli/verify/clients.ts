import { clientsReport } from '../../report/verification/clients-report.ts';
import { clientsResults } from '../../report/verification/clients-results.ts';
import { checkClients } from '../../verify/histories/check-clients.ts';
import { clientsOutcome } from '../../verify/histories/clients-outcome.ts';
import type { ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { createBreathing } from '../simulating/breathing.ts';
import { watching } from '../simulating/watching.ts';
import { print } from '../terminal.ts';
import { againLine } from './again.ts';
import type { VerifyArguments } from './arguments.ts';
import { OUTCOME_CODES } from './outcome-codes.ts';
import type { VerifyPlan } from './plan.ts';
import type { TaskOf } from './task.ts';

/** `verify --clients`: asks a locker from several clients at once, and tells whether an order explains the answers. */
export async function askFromSeveral(
  plan: VerifyPlan,
  { clients, histories, requests, seed, statesMax }: TaskOf<'clients'>,
  args: VerifyArguments,
): Promise<ExitCode> {
  const { source, opening } = plan;
  const options = { spec: source.spec, opening, clients, histories, requests, seed, statesMax };
  const breathe = createBreathing();
  const verdict = await watching(args.quiet, ({ isCancelled, onProgress }) =>
    checkClients(source, { ...options, isCancelled, onProgress, breathe }),
  );
  const again = againLine(args, plan);
  print(
    args.json
      ? `${JSON.stringify(clientsResults(verdict, options))}\n`
      : clientsReport(verdict, { ...options, again }, paintFor(process.stdout)),
  );
  return OUTCOME_CODES[clientsOutcome(verdict, options)];
}
