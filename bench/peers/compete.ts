import type { Engine } from './engine.ts';
import { runRounds, type Contestant, type RoundsOptions } from './rounds.ts';
import { standingsOf, type Standing } from './standing.ts';
import type { Workload } from './workload.ts';

export interface CompeteOptions extends Omit<RoundsOptions, 'contestants'> {
  readonly engines: readonly Engine[];
  /** What ours simulates in a round; the others their share of it. */
  readonly years: number;
}

export interface Competition {
  readonly workloads: readonly {
    readonly workload: Workload;
    readonly standings: readonly Standing[];
  }[];
  /** Engines that are not installed. */
  readonly missing: readonly Engine[];
}

/** Lets every engine that is installed run all the workloads. */
export function compete({ engines, years, ...options }: CompeteOptions): Competition {
  const contestants: Contestant[] = [];
  const missing: Engine[] = [];
  for (const engine of engines) {
    const installed = engine.find();
    const own = Math.max(1, Math.round(years * engine.yearsShare));
    if (installed) contestants.push({ ...installed, name: engine.name, years: own });
    else missing.push(engine);
  }
  const results = runRounds({ ...options, contestants });
  const workloads = [...results].map(([workload, runs]) => ({
    workload,
    standings: standingsOf(workload, contestants, runs),
  }));
  return { workloads, missing };
}
