import { parseArgs, type ParseArgsConfig } from 'node:util';
import { BadInput } from '../src/cli/bad-input.ts';

type Flags = NonNullable<ParseArgsConfig['options']>;
type Values<F extends Flags> = ReturnType<
  typeof parseArgs<{ options: F; strict: true; allowPositionals: false }>
>['values'];

/**
 * Reads the flags of a command of bench/.
 * @param command as it is typed, for the advice
 * @throws BadInput for what the command does not know
 */
export function readFlags<const F extends Flags>(
  args: readonly string[],
  options: F,
  command: string,
): Values<F> {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // What follows Node's first sentence tells how to pass a file called `--x`, which nobody means.
    const [problem = ''] = error.message.split(/\. (?=To )/);
    throw new BadInput([problem], `\`${command} -- --help\` lists what it knows.`);
  }
}

/** @throws BadInput unless `text` is an integer 1 … `most` */
export function readNatural(flag: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  throw new BadInput([
    `--${flag} is ${text || 'empty'}; a whole number from 1 to ${most} is needed`,
  ]);
}
