import { readLines } from '../../files/lines.ts';
import { count } from '../../report/numbers.ts';
import { logReport, logResults, type JudgedLog } from '../../report/verification/log-report.ts';
import { LogInspector, type LogInspection } from '../../verify/log/inspect-log.ts';
import { LogJudge, type LogViolation } from '../../verify/log/judge-log.ts';
import { BadInput } from '../bad-input.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { print } from '../terminal.ts';
import { MAX_SHOWN } from './max-shown.ts';

/** Judges a log in the locker protocol, which is read twice: only at its end is known what was never answered. */
export async function judgeConversation(file: string, json: boolean): Promise<ExitCode> {
  const judged = await judge(file, await inspect(file));
  print(
    json
      ? `${JSON.stringify(logResults(judged))}\n`
      : logReport(file, judged, paintFor(process.stdout)),
  );
  const { verdict, unjudgedBecause } = judged.log;
  if (verdict.broken.length > 0) return EXIT.propertyViolated;
  return unjudgedBecause === undefined ? EXIT.ok : EXIT.notEnough;
}

/** @throws BadInput with what is wrong with the file */
async function inspect(file: string): Promise<LogInspection> {
  const inspector = new LogInspector();
  for await (const { text, isWhole } of readLines(file)) inspector.take(text, isWhole);
  const inspection = inspector.end();
  const { problems, problemCount } = inspection;
  if (problemCount === 0) return inspection;
  const more = problemCount - problems.length;
  throw new BadInput([
    ...problems.map(({ line, problem }) => `${file}:${line}: ${problem}`),
    ...(more === 0 ? [] : [`and ${count(more)} more`]),
  ]);
}

async function judge(file: string, inspection: LogInspection): Promise<JudgedLog> {
  const shown: LogViolation[] = [];
  const logJudge = new LogJudge(inspection, (violation) => {
    if (shown.length < MAX_SHOWN) shown.push(violation);
  });
  for await (const { text } of readLines(file)) logJudge.take(text);
  return { log: logJudge.end(), shown };
}
