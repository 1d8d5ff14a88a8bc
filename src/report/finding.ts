import type { ExactValues } from '../../sim/known/what-is-known.ts';
import type { Scenario } from '../../sim/scenario/scenario.ts';
import type { StudyEstimates } from '../../sim/experiment/estimates.ts';
import type { SequentialVerdict } from '../../sim/statistics/sequential-estimate.ts';

/** What was wanted of the blocking probability of all parcels, and what came of it. */
export interface PrecisionFound extends SequentialVerdict {
  /** Half-width ÷ blocking probability. */
  readonly wanted: number;
  /** Which of its estimates was made precise: rejected ÷ offered, or the improved one. */
  readonly of: 'blocking' | 'improved';
}

/** What a report speaks of: the scenario as it was run, and what came out. */
export interface Finding {
  readonly scenario: Scenario;
  readonly estimates: StudyEstimates;
  /** Of a study that was run until the blocking probability was so precise. */
  readonly precision?: PrecisionFound | undefined;
  /** What the blocking is in the long run, where that is known. */
  readonly exact?: ExactValues | undefined;
}
