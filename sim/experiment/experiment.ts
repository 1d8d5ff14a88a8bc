import type { Scenario } from '../scenario/scenario.ts';
import { DEFAULT_ENGINE, type Engine } from '../simulation/engines.ts';
import type { Observations } from '../simulation/observations.ts';
import type { Executor, Watch } from './executor.ts';
import { createInlineExecutor } from './inline-executor.ts';
import type { Study } from './study.ts';
import type { Task } from './task.ts';
import type { VarianceReduction } from './variance/reduction.ts';

export interface ExperimentOptions extends Watch {
  /** The variants, each with as many replications as it asks for. */
  readonly scenarios: readonly Scenario[];
  readonly engine?: Engine | undefined;
  /**
   * `auto` also observes what improves the estimates, where a variant allows it, for about half as much work
   * again (docs/statistics.md); `none` if left out.
   */
  readonly varianceReduction?: VarianceReduction | undefined;
  /** What runs the tasks; here, one after another, if left out. */
  readonly executor?: Executor | undefined;
}

/**
 * Runs every replication of every variant, and puts what they saw in the order of variants and
 * replications, however they were run. If it is cancelled, a variant has its replications 1 … k, as many
 * as are finished without a gap: just what a study of k replications would have had.
 * @returns a study of each variant
 */
export async function runExperiment(options: ExperimentOptions): Promise<Study[]> {
  const { scenarios, engine = DEFAULT_ENGINE, executor = createInlineExecutor() } = options;
  const { varianceReduction } = options;
  const seen = scenarios.map(() => new Map<number, Observations>());
  const job = { scenarios, tasks: tasksOf(scenarios), engine, varianceReduction };
  for await (const { variant, replication, observations } of executor.run(job, options)) {
    seen[variant]!.set(replication, observations);
  }
  return scenarios.map((scenario, variant) => ({
    scenario,
    replications: withoutGap(seen[variant]!),
  }));
}

/** The first replication of every variant, then the second: cut off anywhere, variants can be compared. */
export function tasksOf(scenarios: readonly Pick<Scenario, 'replications'>[]): Task[] {
  const most = Math.max(0, ...scenarios.map(({ replications }) => replications));
  return Array.from({ length: most }, (_, index) => index + 1).flatMap((replication) =>
    scenarios.flatMap(({ replications }, variant) =>
      replication <= replications ? [{ variant, replication }] : [],
    ),
  );
}

/** What replications 1 … k saw, up to the first that is missing. */
function withoutGap(seen: ReadonlyMap<number, Observations>): Observations[] {
  const observations: Observations[] = [];
  for (let one = seen.get(1); one !== undefined; one = seen.get(observations.length + 1)) {
    observations.push(one);
  }
  return observations;
}
