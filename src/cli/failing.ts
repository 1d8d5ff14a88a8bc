import { BadInput } from './bad-input.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { note } from './terminal.ts';

/** Says what went wrong, in plain words, and gives the exit code that belongs to it. */
export function explainFailure(error: unknown): ExitCode {
  if (error instanceof BadInput) {
    note(badInputText(error));
    return EXIT.badInput;
  }
  note(internalErrorText(error, Boolean(process.env['PIGEONHOLE_DEBUG'])));
  return EXIT.internalError;
}

/** One problem in a line; several as a list. */
function badInputText({ message, advice }: BadInput): string {
  const problems = message.includes('\n')
    ? ['this cannot be done:', ...message.split('\n').map((line) => `  ${line}`)]
    : [message];
  return [...problems, ...(advice === undefined ? [] : [advice])].join('\n');
}

/** @param debug whether to show where it happened */
function internalErrorText(error: unknown, debug: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  return [
    `internal error: ${message}`,
    'This is a fault in Pigeonhole, not in your input. Please report it with the command line, the',
    'scenario file and this message; PIGEONHOLE_DEBUG=1 in the environment shows where it happened.',
    ...(debug && stack !== undefined ? [stack] : []),
  ].join('\n');
}

/** Whoever reads our output has gone (`| head`): there is nothing left to say. */
export function endQuietlyOnBrokenPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? (process.exitCode ?? EXIT.ok) : explainFailure(error));
    });
  }
}
