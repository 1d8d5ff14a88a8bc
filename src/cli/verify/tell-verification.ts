import { writeWholeFile } from '../../files/whole-file.ts';
import { PLAIN } from '../../report/paint.ts';
import { verificationJunit } from '../../report/verification/junit.ts';
import { verificationReport } from '../../report/verification/report.ts';
import { verificationResults } from '../../report/verification/results.ts';
import type { Verification } from '../../verify/verification.ts';
import type { ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { note, print } from '../terminal.ts';
import { writing } from '../writing.ts';
import { againLine, replayLine } from './again.ts';
import type { VerifyArguments } from './arguments.ts';
import { OUTCOME_CODES } from './outcome-codes.ts';
import type { VerifyPlan } from './plan.ts';
import { replayPath, writeVerification } from './verify-folder.ts';

/** Prints what came of a verification, and writes it where that was asked for. */
export function tellVerification(
  verification: Verification,
  plan: VerifyPlan,
  args: VerifyArguments,
): ExitCode {
  const { out, junit, json, quiet } = args;
  const reportIn = (paint: typeof PLAIN) =>
    verificationReport(
      verification,
      {
        again: againLine(args, plan),
        replayOf: (finding) =>
          out === undefined || finding.script === undefined
            ? undefined
            : replayLine(args, replayPath(out, finding)),
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
  return OUTCOME_CODES[verification.outcome];
}
