import { availableParallelism } from 'node:os';
import type { LockerRecord } from '../../../machines/record.ts';
import type { Executor, Job } from '../../../sim/experiment/executor.ts';
import { firstOn } from '../../../sim/experiment/first-on.ts';
import { createInlineExecutor } from '../../../sim/experiment/inline-executor.ts';
import { taskMs } from '../../workers/work.ts';
import { createWorkerExecutor } from '../../workers/worker-executor.ts';
import { createBreathing } from './breathing.ts';

/** A worker needs some tenths of a second to start and to get up to speed; it must be worth that. */
const MIN_WORK_MS = 1_000;

export interface ExecutorOptions {
  /** As it was given; undefined to have as many as are worth it. */
  readonly workers: string | undefined;
  /** Whether there will be many jobs, some of them short: workers are started only for those that are worth it. */
  readonly hasManyJobs?: boolean;
  /** Told when tasks are run again. */
  readonly onRetry: (error: Error) => void;
  /** Records of the job's first task. It is then run here, before the others. */
  readonly onRecord?: ((record: LockerRecord) => void) | undefined;
}

/** Runs each job here or on as many workers as it was asked for or is worth; only here if that is one. */
export function createExecutor(options: ExecutorOptions): Executor {
  const { workers, hasManyJobs = false, onRetry, onRecord } = options;
  const breathe = createBreathing();
  const inline = createInlineExecutor({ breathe });
  const wherever: Executor = {
    run(job, watch) {
      const asked = workers === undefined ? undefined : Number(workers);
      const count = Math.min(
        job.tasks.length,
        asked === undefined || hasManyJobs ? workersWorth(job, asked) : asked,
      );
      const executor = count > 1 ? createWorkerExecutor({ workers: count, onRetry }) : inline;
      return executor.run(job, watch);
    },
  };
  if (onRecord === undefined) return wherever;
  return firstOn(createInlineExecutor({ breathe, onRecord }), wherever);
}

/** As many as have enough to do, and a core each. */
export function workersWorth(job: Job, cores = availableParallelism()): number {
  const eachMs = job.scenarios.map((scenario) => taskMs(scenario, job.engine));
  const workMs = job.tasks.reduce((sum, { variant }) => sum + eachMs[variant]!, 0);
  return Math.min(cores, Math.floor(workMs / MIN_WORK_MS));
}
