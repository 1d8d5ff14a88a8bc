#!/usr/bin/env node
import { BadInput } from './bad-input.ts';
import { readCommandLine } from './command-line.ts';
import { COMMANDS } from './commands/registry.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { endQuietlyOnBrokenPipes, explainFailure } from './failing.ts';
import { print } from './terminal.ts';

async function main(words: readonly string[]): Promise<ExitCode> {
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

endQuietlyOnBrokenPipes();
process.on('uncaughtException', (error) => process.exit(explainFailure(error)));
process.exitCode = await main(process.argv.slice(2));
