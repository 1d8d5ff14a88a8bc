import { EXIT } from '../src/cli/exit-codes.ts';
import { listenForInterruption } from '../src/cli/simulating/interruption.ts';
import { machineHere } from './machine.ts';
import { HELP, readOptions, type NetworkCommand } from './network/command-line.ts';
import { createNetworkProgress } from './network/progress.ts';
import { formatNetwork } from './network/report.ts';
import { networkResult, type NetworkResult } from './network/result.ts';
import type { Banks } from './network/run-banks.ts';
import { runNetwork } from './network/run-network.ts';
import type { Sums } from './network/sums.ts';
import { createWorkers } from '../src/workers/pool.ts';
import { programPath } from './program-path.ts';
import { runCommand } from './run-command.ts';
import { scenarioFrom } from './scenario.ts';

const SCENARIO = 'examples/national-network.yaml';

/** Tasks given out for each worker, so that none waits while another takes long over an earlier one. */
const AHEAD_PER_WORKER = 4;

async function main(args: readonly string[]): Promise<number> {
  const command = readOptions(args);
  if (command.help) {
    console.log(HELP);
    return EXIT.ok;
  }
  const result = await measure(command);
  console.log(command.json ? JSON.stringify(result, null, 2) : formatNetwork(result));
  if (!result.partial) return EXIT.ok;
  console.error(`interrupted: these are the first ${result.banks} of ${command.banks} banks`);
  return EXIT.interrupted;
}

/** Runs the network on workers, with a sign of life, until it is finished or the user has had enough. */
async function measure({ banks, days, workers }: NetworkCommand): Promise<NetworkResult> {
  const average = scenarioFrom(SCENARIO, { days });
  const startMs = performance.now();
  const progress = createNetworkProgress({
    stream: process.stderr,
    nowMs: () => performance.now(),
    plannedBanks: banks,
  });
  const note = (message: string) => {
    progress.clear();
    console.error(message);
  };
  const interruption = listenForInterruption(() => note('stopping; Ctrl-C again ends at once'));
  const { run, close } = createWorkers<Banks, Sums>({
    workers,
    module: programPath('network/run-banks'),
    function: 'runBanks',
    onRetry: ({ message }) => note(`some banks are run again: ${message}`),
  });
  try {
    const sums = await runNetwork({
      average,
      banks,
      run,
      ahead: AHEAD_PER_WORKER * workers,
      onProgress: progress.update,
      isCancelled: () => interruption.isRequested,
    });
    const { user, system } = process.cpuUsage();
    return networkResult(average, sums, {
      machine: machineHere(),
      workers,
      plannedBanks: banks,
      seconds: (performance.now() - startMs) / 1e3,
      cpuSeconds: (user + system) / 1e6,
      peakBytes: process.resourceUsage().maxRSS * 1024,
    });
  } finally {
    progress.clear();
    interruption.stopListening();
    await close();
  }
}

process.exitCode = await runCommand(() => main(process.argv.slice(2)));
