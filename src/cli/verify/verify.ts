import { LockerUnavailable } from '../../../machines/protocol/locker-unavailable.ts';
import { writeWholeFile } from '../../files/whole-file.ts';
import { verificationJunit } from '../../report/verification/junit.ts';
import { verificationReport } from '../../report/verification/report.ts';
import { verificationResults } from '../../report/verification/results.ts';
import { PLAIN } from '../../report/paint.ts';
import { searchRandom } from '../../verify/search.ts';
import { verificationOf, type Verification } from '../../verify/verification.ts';
import { BadInput } from '../bad-input.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { createBreathing } from '../simulating/breathing.ts';
import { watching } from '../simulating/watching.ts';
import { note, print } from '../terminal.ts';
import { writing } from '../writing.ts';
import { againLine, replayLine } from './again.ts';
import type { VerifyArguments } from './arguments.ts';
import { planVerification, type VerifyPlan } from './plan.ts';
import { putOnAgain } from './replay.ts';
import { replayPath, writeVerification } from './verify-folder.ts';
import { judgeLog } from './log.ts';

/** `pigeonhole verify`: searches for what a locker breaks, puts a finding on again, or judges a log. */
export async function verifyLocker(args: VerifyArguments): Promise<ExitCode> {
  if (args.log !== undefined) return judgeLog(args.log, args);
  const plan = await planVerification(args);
  try {
    if (plan.replay) return await putOnAgain(plan, plan.replay, args.json);
    const verification = await search(plan, args.quiet);
    tell(verification, args);
    return codeOf(verification);
  } catch (error) {
    if (error instanceof LockerUnavailable) throw new BadInput(error.problems);
    throw error;
  } finally {
    await plan.source.close();
  }
}

async function search(plan: VerifyPlan, quiet: boolean): Promise<Verification> {
  const { source, opening, runs, steps, seed } = plan;
  const options = { opening, runs, steps, seed };
  const breathe = createBreathing();
  const result = await watching(quiet, ({ isCancelled, onProgress }) =>
    searchRandom(source, { ...options, isCancelled, onProgress, breathe }),
  );
  return verificationOf(source.spec, options, result);
}

function tell(verification: Verification, args: VerifyArguments): void {
  const { out, junit, json, quiet } = args;
  const reportIn = (paint: typeof PLAIN) =>
    verificationReport(
      verification,
      {
        again: againLine(args),
        replayOf: (finding) =>
          out === undefined ? undefined : replayLine(args, replayPath(out, finding)),
      },
      paint,
    );
  const results = `${JSON.stringify(verificationResults(verification))}\n`;
  print(json ? results : reportIn(paintFor(process.stdout)));
  if (out !== undefined) writeVerification(out, verification, reportIn(PLAIN), results);
  if (junit !== undefined) {
    writing(`--junit ${junit}`, () => writeWholeFile(junit, verificationJunit(verification)));
  }
  const written = [out, junit].filter((path) => path !== undefined);
  if (!quiet && written.length > 0) note(`written: ${written.join(', ')}`);
}

function codeOf({ outcome }: Verification): ExitCode {
  switch (outcome) {
    case 'passed':
      return EXIT.ok;
    case 'violated':
      return EXIT.propertyViolated;
    case 'notEnough':
      return EXIT.notEnough;
    case 'interrupted':
      return EXIT.interrupted;
  }
}
