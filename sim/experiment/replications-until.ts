import type { Scenario } from '../scenario/scenario.ts';
import { DEFAULT_ENGINE, type Engine } from '../simulation/engines.ts';
import type { Observations } from '../simulation/observations.ts';
import type { Executor, Watch } from './executor.ts';
import { createInlineExecutor } from './inline-executor.ts';
import type { VarianceReduction } from './variance/reduction.ts';

export interface ReplicationsUntil extends Watch {
  readonly scenario: Scenario;
  /** Number of the first replication; 1 if left out. */
  readonly first?: number | undefined;
  /** The most that are run. */
  readonly most: number;
  /** Asked after each replication, in the order of their numbers; true ends the run. */
  readonly isEnough: (observations: Observations) => boolean;
  readonly engine?: Engine | undefined;
  readonly varianceReduction?: VarianceReduction | undefined;
  readonly executor?: Executor | undefined;
}

export interface ReplicationsRun {
  /** Those that were judged, without a gap. */
  readonly replications: readonly Observations[];
  /** Whether they were enough; otherwise the cap was reached, or the run cancelled. */
  readonly isEnough: boolean;
}

/**
 * Runs replications until whoever judges them has enough. They are judged in the order of their numbers, and those
 * that workers finish beyond the last one that counts are left out: how many there are does not depend on who
 * ran them.
 */
export async function replicationsUntil(options: ReplicationsUntil): Promise<ReplicationsRun> {
  const { scenario, first = 1, most, engine = DEFAULT_ENGINE } = options;
  const { varianceReduction, onProgress } = options;
  const { executor = createInlineExecutor() } = options;
  const early = new Map<number, Observations>();
  const replications: Observations[] = [];
  let isEnough = false;

  /** Judges what has come without a gap. */
  function judge(): void {
    for (let next = early.get(first + replications.length); next !== undefined && !isEnough;) {
      early.delete(first + replications.length);
      replications.push(next);
      isEnough = options.isEnough(next);
      next = early.get(first + replications.length);
    }
  }

  const tasks = Array.from({ length: most }, (_, index) => ({
    variant: 0,
    replication: first + index,
  }));
  const watch = {
    isCancelled: () => isEnough || (options.isCancelled?.() ?? false),
    onProgress,
  };
  const job = { scenarios: [scenario], tasks, engine, varianceReduction };
  for await (const { replication, observations } of executor.run(job, watch)) {
    early.set(replication, observations);
    judge();
  }
  return { replications, isEnough };
}
