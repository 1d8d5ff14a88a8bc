import { setImmediate } from 'node:timers/promises';
import { EXIT } from '../src/cli/exit-codes.ts';
import { listenForInterruption } from '../src/cli/simulating/interruption.ts';
import { createProgress } from '../src/cli/simulating/progress.ts';
import { CASES } from './coverage/cases.ts';
import { coverPlans } from './coverage/plans.ts';
import { HELP, readOptions, type CoverageCommand } from './coverage/command-line.ts';
import type { CaseResult } from './coverage/measure-case.ts';
import { measureCoverage } from './coverage/measure-coverage.ts';
import { formatCoverage } from './coverage/report.ts';
import { runCommand } from './run-command.ts';

async function main(args: readonly string[]): Promise<number> {
  if (args[0] === 'plan') return coverPlans(args.slice(1));
  const command = readOptions(args);
  if (command.help) {
    console.log(HELP);
    return EXIT.ok;
  }
  const { results, isPartial } = await measure(command);
  console.log(command.json ? JSON.stringify(results, null, 2) : formatCoverage(results));
  if (isPartial) {
    console.error('interrupted: these are the cases so far, the last one perhaps in part');
    return EXIT.interrupted;
  }
  return results.every(({ isReached }) => isReached) ? EXIT.ok : EXIT.targetMissed;
}

async function measure({ experiments, only }: CoverageCommand): Promise<{
  results: readonly CaseResult[];
  isPartial: boolean;
}> {
  const progress = createProgress({ stream: process.stderr, nowMs: () => performance.now() });
  const interruption = listenForInterruption(() => {
    progress.clear();
    console.error('stopping; Ctrl-C again ends at once');
  });
  try {
    const results = await measureCoverage({
      cases: CASES.filter(({ method, world }) => `${method} ${world}`.includes(only)),
      experiments,
      onProgress: progress.update,
      isCancelled: () => interruption.isRequested,
      breathe: () => setImmediate(),
    });
    return { results, isPartial: interruption.isRequested };
  } finally {
    progress.clear();
    interruption.stopListening();
  }
}

process.exitCode = await runCommand(() => main(process.argv.slice(2)));
