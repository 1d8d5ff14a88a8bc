import { estimate, type StudyEstimates } from '../../sim/experiment/estimates.ts';
import type { Executor, Watch } from '../../sim/experiment/executor.ts';
import type { VarianceReduction } from '../../sim/experiment/variance/reduction.ts';
import type { Scenario } from '../../sim/scenario/scenario.ts';
import type { Engine } from '../../sim/simulation/engines.ts';
import type { Observations } from '../../sim/simulation/observations.ts';

export interface PointsOptions extends Watch {
  readonly points: readonly { readonly digest: string; readonly scenario: Scenario }[];
  readonly engine: Engine;
  readonly varianceReduction: VarianceReduction;
  readonly executor: Executor;
  /** Told of each point as soon as all its replications are finished. */
  readonly onPoint: (digest: string, estimates: StudyEstimates) => void;
}

/** Runs point after point, a little ahead on the next; what is not finished when it is cancelled is lost. */
export async function runPoints(options: PointsOptions): Promise<void> {
  const { points, engine, varianceReduction, executor, onPoint } = options;
  const scenarios = points.map(({ scenario }) => scenario);
  const tasks = scenarios.flatMap(({ replications }, variant) =>
    Array.from({ length: replications }, (_, index) => ({ variant, replication: index + 1 })),
  );
  const underWay = new Map<number, Map<number, Observations>>();
  const results = executor.run({ scenarios, tasks, engine, varianceReduction }, options);
  for await (const { variant, replication, observations } of results) {
    const seen = underWay.get(variant) ?? new Map<number, Observations>();
    underWay.set(variant, seen.set(replication, observations));
    const { digest, scenario } = points[variant]!;
    if (seen.size < scenario.replications) continue;
    underWay.delete(variant);
    const inOrder = [...seen].toSorted(([a], [b]) => a - b);
    const replications = inOrder.map(([, one]) => one);
    onPoint(digest, estimate({ scenario, replications }));
  }
}
