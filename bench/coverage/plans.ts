import { setImmediate } from 'node:timers/promises';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { listenForInterruption } from '../../src/cli/simulating/interruption.ts';
import { createProgress } from '../../src/cli/simulating/progress.ts';
import { readFlags, readNatural } from '../flags.ts';
import { measurePlans, type PlansResult } from './plans/measure-plans.ts';

const COMMAND = 'npm run coverage -- plan';

const HELP = `${COMMAND} [OPTION …]
How often a plan that is simulated and certified with 95 % confidence has the cheapest bank, up to the
indifference, over small problems whose answer exact chains know. They have the seeds 1, 2, 3 …

  --plans N        200 if left out: some minutes
  --json           the result as JSON
  --help           this

Ctrl-C prints what is finished; exit code 130. Exit code 3 if fewer than 91 % are right.`;

const OPTIONS = {
  plans: { type: 'string', default: '200' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** The other half of `npm run coverage`: of plans, not of intervals. */
export async function coverPlans(args: readonly string[]): Promise<number> {
  const { plans, json, help } = readFlags(args, OPTIONS, COMMAND);
  if (help) {
    console.log(HELP);
    return EXIT.ok;
  }
  const progress = createProgress({ stream: process.stderr, nowMs: () => performance.now() });
  const interruption = listenForInterruption(() => {
    progress.clear();
    console.error('stopping; Ctrl-C again ends at once');
  });
  try {
    const result = await measurePlans({
      plans: readNatural('plans', plans, 1_000_000),
      onProgress: progress.update,
      isCancelled: () => interruption.isRequested,
      breathe: () => setImmediate(),
    });
    progress.clear();
    console.log(json ? JSON.stringify(result, null, 2) : formatPlans(result));
    if (interruption.isRequested) return EXIT.interrupted;
    return result.isReached ? EXIT.ok : EXIT.targetMissed;
  } finally {
    progress.clear();
    interruption.stopListening();
  }
}

export function formatPlans({ plans, certified, right, wrong, isReached }: PlansResult): string {
  const seeds = wrong.length === 0 ? '' : `; not those of the seeds ${wrong.join(', ')}`;
  return `${right} of ${plans} plans are right up to the indifference, ${certified} are certified${seeds}: ${
    isReached ? 'reached' : 'MISSED'
  }`;
}
