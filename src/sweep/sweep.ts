import type { StudyEstimates } from '../../sim/experiment/estimates.ts';

/** A grid of scenarios, and what was found at those of its points that are finished. */
export interface Sweep {
  /** How many points the grid has. */
  readonly points: number;
  /** In the order of the grid. */
  readonly finished: readonly FinishedPoint[];
}

export interface FinishedPoint {
  /** The values of what is varied, by path, as they were written. */
  readonly values: Readonly<Record<string, string>>;
  /** Names the point whatever the grid: digest of version and scenario. */
  readonly digest: string;
  readonly estimates: StudyEstimates;
}
