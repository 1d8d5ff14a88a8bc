import { createTraceCheck, type TraceViolation } from '../../../sim/trace/check.ts';
import { TraceFormatError } from '../../../sim/trace/format.ts';
import { readLines } from '../../files/lines.ts';
import { traceReport, traceResults, type JudgedTrace } from '../../report/trace-report.ts';
import { BadInput } from '../bad-input.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { print } from '../terminal.ts';
import { MAX_SHOWN } from './max-shown.ts';

/** Streams a trace through the property monitors. */
export async function judgeTrace(file: string, json: boolean): Promise<ExitCode> {
  const judged = await judge(file);
  print(
    json
      ? `${JSON.stringify(traceResults(judged))}\n`
      : traceReport(file, judged, paintFor(process.stdout)),
  );
  return judged.verdict.broken.length === 0 ? EXIT.ok : EXIT.propertyViolated;
}

/** @throws BadInput */
async function judge(file: string): Promise<JudgedTrace> {
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
    if (!(error instanceof TraceFormatError)) throw error;
    throw new BadInput([`${file}:${Math.max(1, line)}: ${error.message}`]);
  }
}
