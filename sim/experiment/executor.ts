import type { Scenario } from '../scenario/scenario.ts';
import type { Engine } from '../simulation/engines.ts';
import type { Observations } from '../simulation/observations.ts';
import type { Task } from './task.ts';
import type { VarianceReduction } from './variance/reduction.ts';

/** Tasks to run, and what they have in common. Plain data. */
export interface Job {
  /** The scenario of each variant. */
  readonly scenarios: readonly Scenario[];
  /** Each once, in the order in which they had best be begun. */
  readonly tasks: readonly Task[];
  readonly engine: Engine;
  /** What tasks observe for the sake of variance reduction; nothing if left out. */
  readonly varianceReduction?: VarianceReduction | undefined;
}

export interface FinishedTask extends Task {
  readonly observations: Observations;
}

/** How whoever waits for a job looks on. */
export interface Watch {
  /** Asked often; true ends the job soon, with the tasks that are finished by then. */
  readonly isCancelled?: (() => boolean) | undefined;
  /** How much of the job is done, 0 … 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * Runs the tasks of a job, wherever that is. Each is given as soon as it is finished, in any order, once;
 * none is left out unless the job is cancelled. What a task saw depends on nothing but its scenario and
 * replication, so whoever puts the results in order has the same answer from every executor.
 */
export interface Executor {
  /** @throws if a task cannot be brought to its end */
  run(job: Job, watch?: Watch): AsyncIterable<FinishedTask>;
}
