import type { VerifyArguments } from './arguments.ts';

/** The command line that does the same again; what was left out is what it was by default. */
export function againLine(args: VerifyArguments): string {
  const { locker, bank, runs, commands, seed } = args;
  return lineOf({ locker, bank, runs, commands, seed });
}

/** The command line that puts a finding on again. */
export function replayLine({ locker }: VerifyArguments, path: string): string {
  return lineOf({ locker, replay: path });
}

function lineOf(options: Readonly<Record<string, string | undefined>>): string {
  const words = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${quoted(value)}`],
  );
  return `pigeonhole verify ${words.join(' ')}`;
}

/** As a shell reads it as one word. */
function quoted(word: string): string {
  return /^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
