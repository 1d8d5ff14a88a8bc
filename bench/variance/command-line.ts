import { readFlags, readNatural } from '../flags.ts';

const COMMAND = 'npm run bench:variance';

export const HELP = `${COMMAND} [-- OPTION …]
What variance reduction is worth on a bank of 24 doors with an exact answer: processor time to ± 5 % of the
total blocking with and without it, in turns on the same replications; and how many replications it takes to
tell \`fallback\` from \`threshold\` with common random numbers and with seeds of their own.

  --replications N  of a hundred days each, at least 20; 2000 if left out
  --help            this`;

const OPTIONS = {
  replications: { type: 'string', default: '2000' },
  help: { type: 'boolean', default: false },
} as const;

/** @throws BadInput */
export function readOptions(args: readonly string[]): {
  readonly replications: number;
  readonly help: boolean;
} {
  const { replications, help } = readFlags(args, OPTIONS, COMMAND);
  return { replications: readNatural('replications', replications, 1_000_000), help };
}
