import type { Job } from '../../sim/experiment/executor.ts';
import type { Task } from '../../sim/experiment/task.ts';
import { taskMs } from './work.ts';

/** A chunk costs about 0.2 ms beside its tasks; nobody waits long for one that lasts so long. */
const CHUNK_MS = 30;
/** The last chunks shall not leave workers idle for long. */
const CHUNKS_PER_WORKER = 4;

/**
 * Divides the tasks of a job, in their order, so that short ones travel together. A task of more than
 * some ms travels alone.
 */
export function chunksOf({ scenarios, tasks, engine }: Job, workers: number): Task[][] {
  const ms = scenarios.map((scenario) => taskMs(scenario, engine));
  const totalMs = tasks.reduce((sum, { variant }) => sum + ms[variant]!, 0);
  const wantedMs = Math.min(CHUNK_MS, totalMs / (CHUNKS_PER_WORKER * workers));
  const chunks: Task[][] = [];
  let filledMs = Infinity;
  for (const task of tasks) {
    const eachMs = ms[task.variant]!;
    if (filledMs + eachMs / 2 > wantedMs) {
      chunks.push([]);
      filledMs = 0;
    }
    chunks.at(-1)!.push(task);
    filledMs += eachMs;
  }
  return chunks;
}
