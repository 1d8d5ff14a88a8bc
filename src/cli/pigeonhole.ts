import { BadInput } from './bad-input.ts';
import { readCommandLine } from './command-line.ts';
import { COMMANDS } from './commands/registry.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { explainFailure } from './failing.ts';
import { print } from './terminal.ts';

/**
 * Does what a command line asks for, in this process: reads and writes files from its working directory,
 * prints on its stdout and stderr.
 * @param words what follows `pigeonhole`
 * @returns the exit code; whatever goes wrong has been explained
 */
export async function pigeonhole(words: readonly string[]): Promise<ExitCode> {
  try {
    const request = await readCommandLine(COMMANDS, words);
    switch (request.kind) {
      case 'text':
        print(request.text);
        return EXIT.ok;
      case 'problems':
        throw new BadInput(request.problems, `\`${request.help}\` shows what there is.`);
      case 'command': {
        const handle = await request.command.load();
        return await handle(request.args);
      }
    }
  } catch (error) {
    return explainFailure(error);
  }
}
