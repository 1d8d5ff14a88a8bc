import { BadInput } from '../../src/cli/bad-input.ts';
import { readFlags } from '../flags.ts';
import type { AcceptanceCase } from './acceptance-case.ts';

const COMMAND = 'npm run bench:plan';

export const HELP = `${COMMAND} [-- OPTION …]
Plans the two banks whose optima are known, and one for the traffic of eighty doors: what was found, whether
it is certified, and the processor time that it took in one thread.

  --only TEXT  only plans that have it in their name
  --help       this

Exit code 3 if a plan is not certified, not the known optimum, or took too long.`;

const OPTIONS = {
  only: { type: 'string', default: '' },
  help: { type: 'boolean', default: false },
} as const;

/** @throws BadInput */
export function readOptions(args: readonly string[]): {
  readonly only: string;
  readonly help: boolean;
} {
  return readFlags(args, OPTIONS, COMMAND);
}

/** @throws BadInput if there is none */
export function chosenFrom(
  cases: readonly AcceptanceCase[],
  only: string,
): readonly AcceptanceCase[] {
  const chosen = cases.filter(({ name }) => name.includes(only));
  if (chosen.length > 0) return chosen;
  const names = cases.map(({ name }) => `'${name}'`).join(', ');
  throw new BadInput([`--only is ${only}; a part of one of ${names} is needed`]);
}
