import type { FinishedTask } from '../../../sim/experiment/executor.ts';
import { tasksOf } from '../../../sim/experiment/experiment.ts';
import { formatShard, type Shard, tasksInShard } from '../../../sim/experiment/shard.ts';
import { writeWholeFile } from '../../files/whole-file.ts';
import { formatPart, partOf } from '../../parts/part.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { createExecutor } from '../simulating/executor.ts';
import { watching } from '../simulating/watching.ts';
import { note, print } from '../terminal.ts';
import { writing } from '../writing.ts';
import type { RunArguments } from './arguments.ts';
import type { RunPlan } from './plan.ts';

/** Runs a share of a study, and writes or prints it whole for `merge`; nothing of it if interrupted. */
export async function runShard(
  { scenario, engine, varianceReduction, destinations: { part: path } }: RunPlan,
  shard: Shard,
  { workers, quiet }: RunArguments,
): Promise<ExitCode> {
  const tasks = tasksInShard(tasksOf([scenario]), shard);
  const finished: FinishedTask[] = [];
  await watching(quiet, async ({ onRetry, ...watch }) => {
    const executor = createExecutor({ workers, onRetry });
    const job = { scenarios: [scenario], tasks, engine, varianceReduction };
    for await (const task of executor.run(job, watch)) finished.push(task);
  });
  if (finished.length < tasks.length) {
    note(`interrupted before shard ${formatShard(shard)} was finished: nothing is written`);
    return EXIT.interrupted;
  }
  const text = formatPart(partOf(scenario, shard, finished));
  if (path === undefined) {
    print(text);
  } else {
    writing(`--out ${path}`, () => writeWholeFile(path, text));
    if (!quiet) note(`shard ${formatShard(shard)} is in ${path}`);
  }
  return EXIT.ok;
}
