import type { ExactValues } from '../../sim/known/what-is-known.ts';
import type { Scenario } from '../../sim/scenario/scenario.ts';
import type { StudyEstimates } from '../../sim/experiment/estimates.ts';

/** What a report speaks of: the scenario as it was run, and what came out. */
export interface Finding {
  readonly scenario: Scenario;
  readonly estimates: StudyEstimates;
  /** What the blocking is in the long run, where that is known. */
  readonly exact?: ExactValues | undefined;
}
