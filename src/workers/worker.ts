import { workerData } from 'node:worker_threads';
import type { FinishedTask } from '../../sim/experiment/executor.ts';
import { runTask } from '../../sim/experiment/run-task.ts';
import { boardIn } from './board.ts';
import type { Chunk, WorkerSetup } from './chunk.ts';

const { scenarios, board: memory, ...common } = workerData as WorkerSetup;
const board = boardIn(memory);

/**
 * What a worker thread does: runs the tasks of a chunk one after another.
 * @returns those that were finished before the job was cancelled
 */
export function runChunk({ tasks, place }: Chunk): FinishedTask[] {
  const finished: FinishedTask[] = [];
  for (const { variant, replication } of tasks) {
    const strides = runTask({ ...common, scenario: scenarios[variant]!, replication });
    let stride = strides.next();
    while (!stride.done) {
      if (board.isCancelled()) return finished;
      board.report(place, finished.length + stride.value);
      stride = strides.next();
    }
    finished.push({ variant, replication, observations: stride.value });
  }
  return finished;
}
