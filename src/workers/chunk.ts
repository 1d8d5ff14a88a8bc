import type { Job } from '../../sim/experiment/executor.ts';
import type { Task } from '../../sim/experiment/task.ts';

/** Tasks that a worker gets in one message. */
export interface Chunk {
  readonly tasks: readonly Task[];
  /** Where on the board it reports. */
  readonly place: number;
}

/** What each worker knows from its start: all of a job but its tasks. */
export interface WorkerSetup extends Omit<Job, 'tasks'> {
  readonly board: SharedArrayBuffer;
}
