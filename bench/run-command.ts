import { BadInput } from '../src/cli/bad-input.ts';
import { EXIT } from '../src/cli/exit-codes.ts';

/** Runs a command of bench/ to its exit code; what a user can mend is said without a stack trace. */
export async function runCommand(command: () => Promise<number> | number): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    console.error([error.message, error.advice ?? ''].join('\n').trimEnd());
    return EXIT.badInput;
  }
}
