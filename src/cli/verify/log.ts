import { readLines } from '../../files/lines.ts';
import { fileErrorReason } from '../../files/reason.ts';
import { isLogLine } from '../../verify/log/log-message.ts';
import { BadInput } from '../bad-input.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { VerifyArguments } from './arguments.ts';
import { exclusions } from './exclusions.ts';
import { judgeConversation } from './log-of-protocol.ts';
import { judgeTrace } from './log-of-trace.ts';

/** `verify --log`: holds a trace, or a log in the locker protocol, against the properties. */
export async function judgeLog(file: string, args: VerifyArguments): Promise<ExitCode> {
  const problems = exclusions(args);
  if (problems.length > 0) throw new BadInput(problems);
  try {
    const judge = isLogLine(await firstLine(file)) ? judgeConversation : judgeTrace;
    return await judge(file, args.json);
  } catch (error) {
    const reason = fileErrorReason(error);
    throw reason === undefined ? error : new BadInput([`${file}: ${reason}`]);
  }
}

async function firstLine(file: string): Promise<string> {
  for await (const { text } of readLines(file)) return text;
  return '';
}
