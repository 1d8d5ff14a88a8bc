import { readFlags, readNatural } from '../flags.ts';

const COMMAND = 'npm run coverage';
const DEFAULT_EXPERIMENTS = '10000';

export const HELP = `${COMMAND} [-- OPTION …]
How often 95 % intervals hold the truth, over many small experiments whose answer is known, and how wide
they are. The experiments of a case have the seeds 1, 2, 3 …

  --experiments N  of each case; ${DEFAULT_EXPERIMENTS} if left out. The last cases are of the simulator itself
                   and take the longest: half an hour in all
  --only TEXT      the cases with this in their method or their world
  --json           the result as JSON
  --help           this

${COMMAND} -- plan measures plans instead.

Ctrl-C prints what is finished; exit code 130. Exit code 3 if a case does not reach what is wanted.`;

const OPTIONS = {
  experiments: { type: 'string', default: DEFAULT_EXPERIMENTS },
  only: { type: 'string', default: '' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export interface CoverageCommand {
  readonly experiments: number;
  readonly only: string;
  readonly json: boolean;
  readonly help: boolean;
}

/** @throws BadInput */
export function readOptions(args: readonly string[]): CoverageCommand {
  const { experiments, only, json, help } = readFlags(args, OPTIONS, COMMAND);
  return { experiments: readNatural('experiments', experiments, 1_000_000), only, json, help };
}
