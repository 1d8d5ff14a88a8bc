import type { Executor } from '../../experiment/executor.ts';
import { createInlineExecutor } from '../../experiment/inline-executor.ts';
import { DEFAULT_ENGINE } from '../../simulation/engines.ts';
import type { Observations } from '../../simulation/observations.ts';
import type { RatioTotals } from '../../statistics/ratio-jackknife.ts';
import { Cancelled } from '../cancelled.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Mix } from '../space/mix.ts';
import { targetTotals } from '../target/target-ratio.ts';
import { withMix } from '../with-mix.ts';

/** What a plan keeps of a replication. */
export interface Sample {
  /** What each target limits, in the order of the targets. */
  readonly targets: readonly RatioTotals[];
  /** Rejected and offered parcels of each size. */
  readonly sizes: readonly RatioTotals[];
}

/** Parcels of all sizes. */
export function rejectedIn({ sizes }: Sample): number {
  return sizes.reduce((sum, { numerator }) => sum + numerator, 0);
}

/**
 * Simulates replications `first` … `first + count − 1` of each mix; all mixes meet the same parcels in the same
 * replication.
 *
 * @returns for each mix its samples, in the order of the replications
 * @throws Cancelled
 */
export type Sampler = (
  mixes: readonly Mix[],
  replications: { readonly first: number; readonly count: number },
) => Promise<readonly (readonly Sample[])[]>;

export function createSampler(
  { scenario, targets }: Pick<PlanProblem, 'scenario' | 'targets'>,
  {
    executor = createInlineExecutor(),
    isCancelled,
  }: {
    readonly executor?: Executor | undefined;
    readonly isCancelled?: (() => boolean) | undefined;
  },
): Sampler {
  const sampleOf = (observations: Observations): Sample => ({
    targets: targets.map((target) => targetTotals(target, observations, scenario.sizes)),
    sizes: observations.sizes.map(({ rejected, offered }) => ({
      numerator: rejected,
      denominator: offered,
    })),
  });

  return async (mixes, { first, count }) => {
    const samples = mixes.map(() => new Array<Sample>(count));
    const tasks = Array.from({ length: count }, (_, index) => first + index).flatMap(
      (replication) => mixes.map((_, variant) => ({ variant, replication })),
    );
    const scenarios = mixes.map((mix) => withMix(scenario, mix));
    let missing = tasks.length;
    const job = { scenarios, tasks, engine: DEFAULT_ENGINE };
    for await (const finished of executor.run(job, { isCancelled })) {
      samples[finished.variant]![finished.replication - first] = sampleOf(finished.observations);
      missing--;
    }
    if (missing > 0) throw new Cancelled();
    return samples;
  };
}
