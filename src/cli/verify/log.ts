import {
  createTraceCheck,
  type TraceVerdict,
  type TraceViolation,
} from '../../../sim/trace/check.ts';
import { TraceFormatError } from '../../../sim/trace/format.ts';
import { readLines } from '../../files/lines.ts';
import { fileErrorReason } from '../../files/reason.ts';
import { traceReport, traceResults } from '../../report/trace-report.ts';
import { BadInput } from '../bad-input.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { print } from '../terminal.ts';
import type { VerifyArguments } from './arguments.ts';
import { exclusions } from './exclusions.ts';

/** How many violations are shown; one fault often breaks every record after it. */
const MAX_SHOWN = 20;

/** `verify --log`: streams a trace through the property monitors. */
export async function judgeLog(file: string, args: VerifyArguments): Promise<ExitCode> {
  const problems = exclusions(args);
  if (problems.length > 0) throw new BadInput(problems);
  const judged = await judge(file);
  print(
    args.json
      ? `${JSON.stringify(traceResults(judged))}\n`
      : traceReport(file, judged, paintFor(process.stdout)),
  );
  return judged.verdict.broken.length === 0 ? EXIT.ok : EXIT.propertyViolated;
}

/** @throws BadInput */
async function judge(
  file: string,
): Promise<{ readonly verdict: TraceVerdict; readonly shown: readonly TraceViolation[] }> {
  const check = createTraceCheck();
  const shown: TraceViolation[] = [];
  let line = 0;
  try {
    for await (const { text, isWhole } of readLines(file)) {
      line++;
      if (!isWhole) throw new TraceFormatError('the line is cut off');
      for (const violation of check.take(text)) {
        if (shown.length < MAX_SHOWN) shown.push(violation);
      }
    }
    return { verdict: check.verdict(), shown };
  } catch (error) {
    const reason = fileErrorReason(error);
    if (reason !== undefined) throw new BadInput([`${file}: ${reason}`]);
    if (error instanceof TraceFormatError) {
      throw new BadInput([`${file}:${Math.max(1, line)}: ${error.message}`]);
    }
    throw error;
  }
}
