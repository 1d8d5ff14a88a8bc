import { fileURLToPath } from 'node:url';
import type { Executor, FinishedTask, Job } from '../../sim/experiment/executor.ts';
import { asFinished } from './as-finished.ts';
import { createBoard } from './board.ts';
import type { Chunk, WorkerSetup } from './chunk.ts';
import { chunksOf } from './chunks.ts';

export interface WorkerExecutorOptions {
  /** How many threads, at least 1. */
  readonly workers: number;
  /** Told when tasks are going to be run again, mostly because their worker has died. */
  readonly onRetry?: ((error: Error) => void) | undefined;
  /** What a worker loads instead of the built worker.ts: JavaScript with its `runChunk`. */
  readonly module?: string | undefined;
}

/** Seen from dist/, where every module is when it runs. */
const WORKER = './worker.js';
const FUNCTION = 'runChunk';
/** Chunks that are given out for each worker, so that none waits for its next. */
const AHEAD_PER_WORKER = 2;
const WATCH_INTERVAL_MS = 50;
/** A worker that is asked to stop answers at its next stride; one that is still starting, only after that. */
const PATIENCE_MS = 500;

/**
 * Runs tasks on worker threads, which it starts for each job and ends with it. Each knows all scenarios of
 * the job from its start, so a message is a few numbers. What a worker has died of is run again on another,
 * up to three times in all. Once cancelled, it waits only a moment for what is under way.
 */
export function createWorkerExecutor(options: WorkerExecutorOptions): Executor {
  const { workers, module = fileURLToPath(new URL(WORKER, import.meta.url)), onRetry } = options;
  return {
    async *run(job, { isCancelled, onProgress } = {}) {
      const { tasks, ...common } = job;
      if (tasks.length === 0) return;
      // Loaded only where there are workers: it takes longer than many a study.
      const { createWorkers } = await import('./pool.ts');
      const ahead = AHEAD_PER_WORKER * workers;
      const board = createBoard(ahead);
      const setup: WorkerSetup = { ...common, board: board.memory };
      const pool = createWorkers<Chunk, FinishedTask[]>({
        workers,
        module,
        function: FUNCTION,
        workerData: setup,
        ...(onRetry && { onRetry }),
      });
      const places = Array.from({ length: ahead }, (_, place) => place);
      let finished = 0;
      let giveUp = (_: FinishedTask[]) => {};
      const givenUp = new Promise<FinishedTask[]>((resolve) => (giveUp = resolve));

      async function runChunk(chunk: Chunk['tasks']): Promise<FinishedTask[]> {
        if (board.isCancelled()) return [];
        const place = places.pop()!;
        const run = pool.run({ tasks: chunk, place }).catch((error: Error) => {
          throw new Error(`${nameOf(chunk, job.scenarios)} failed each time: ${error.message}`, {
            cause: error,
          });
        });
        const results = await Promise.race([run, givenUp]);
        board.report(place, 0);
        places.push(place);
        finished += results.length;
        return results;
      }
      let cancelledMs = Infinity;
      const watch = setInterval(() => {
        if (isCancelled?.()) {
          board.cancel();
          cancelledMs = Math.min(cancelledMs, performance.now());
          if (performance.now() - cancelledMs >= PATIENCE_MS) giveUp([]);
        }
        onProgress?.((finished + board.reported()) / tasks.length);
      }, WATCH_INTERVAL_MS);

      try {
        for await (const results of asFinished(chunksOf(job, workers), runChunk, ahead)) {
          yield* results;
        }
        if (!board.isCancelled()) onProgress?.(1);
      } finally {
        clearInterval(watch);
        await pool.close();
      }
    },
  };
}

/** `replication 5 of Eighty doors`, `replication 5 of Eighty doors (or one of the 3 after it)`. */
function nameOf(tasks: Chunk['tasks'], scenarios: Job['scenarios']): string {
  const { variant, replication } = tasks[0]!;
  const others = tasks.length - 1;
  const name = `replication ${replication} of ${scenarios[variant]!.name}`;
  return others === 0 ? name : `${name} (or one of the ${others} after it)`;
}
