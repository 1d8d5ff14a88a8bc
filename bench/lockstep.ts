import { BadInput } from '../src/cli/bad-input.ts';
import { EXIT } from '../src/cli/exit-codes.ts';
import { createProgress } from '../src/cli/simulating/progress.ts';
import { formatLockstep } from './lockstep/report.ts';
import { runLockstep } from './lockstep/run-lockstep.ts';
import { runCommand } from './run-command.ts';

const DEFAULT_COMMANDS = 10_000_000;
const DEFAULT_SEED = 1;

/**
 * `npm run lockstep [-- COMMANDS [SEED [LIFE]]]`: both lockers side by side. LIFE is the life to begin
 * with, to see a difference again.
 */
function main(args: readonly string[]): number {
  const [commands = DEFAULT_COMMANDS, seed = DEFAULT_SEED, firstLife = 1] = args.map(readNatural);
  const progress = createProgress({ stream: process.stderr, nowMs: () => performance.now() });
  const result = runLockstep({
    commands,
    seed,
    firstLife,
    onProgress: (given) => progress.update(given / commands),
  });
  progress.clear();
  console.log(formatLockstep(result));
  return result.difference === undefined && result.tally.every(({ count }) => count > 0)
    ? EXIT.ok
    : EXIT.internalError;
}

/** @throws BadInput unless it is an integer from 1 on */
function readNatural(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new BadInput(
    [`${text || 'An empty argument'} is not a whole number from 1 on.`],
    'npm run lockstep [-- COMMANDS [SEED [LIFE]]]',
  );
}

process.exitCode = await runCommand(() => main(process.argv.slice(2)));
