import type { Job } from '../../sim/experiment/executor.ts';
import type { Task } from '../../sim/experiment/task.ts';
import { taskMs } from './work.ts';

/**
 * A chunk costs whoever waits for it about a millisecond beside its tasks. Longer ones than these would bring
 * results in lumps, and be more to lose with a worker; shorter ones than those, be mostly cost.
 */
const LONGEST_MS = 300;
const SHORTEST_MS = 30;
/** Of what is left, so that no worker is idle for long at the end. */
const CHUNKS_PER_WORKER = 4;

/**
 * Divides the tasks of a job, in their order, so that short ones travel together. A task of more than some
 * hundred ms travels alone. Towards the end chunks get shorter (guided self-scheduling: Polychronopoulos and
 * Kuck, IEEE Transactions on Computers 36, 1987).
 */
export function chunksOf({ scenarios, tasks, engine }: Job, workers: number): Task[][] {
  const ms = scenarios.map((scenario) => taskMs(scenario, engine));
  const chunkCount = CHUNKS_PER_WORKER * workers;
  let leftMs = tasks.reduce((sum, { variant }) => sum + ms[variant]!, 0);
  const shortestMs = Math.min(SHORTEST_MS, leftMs / chunkCount);
  const wantedMs = () => Math.min(LONGEST_MS, Math.max(shortestMs, leftMs / chunkCount));

  const chunks: Task[][] = [];
  let roomMs = 0;
  for (const task of tasks) {
    const eachMs = ms[task.variant]!;
    if (chunks.length === 0 || eachMs / 2 > roomMs) {
      chunks.push([]);
      roomMs = wantedMs();
    }
    chunks.at(-1)!.push(task);
    roomMs -= eachMs;
    leftMs -= eachMs;
  }
  return chunks;
}
