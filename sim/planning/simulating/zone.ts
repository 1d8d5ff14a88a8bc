import type { PlanProblem } from '../plan-problem.ts';
import { allowedRatio } from '../target/target-ratio.ts';
import type { Target } from '../target/target.ts';

/**
 * What a simulated ratio is held against. No sample tells on which side of a limit a ratio lies that is next to it; so
 * a ratio between `least` and `limit` may count as either, and a search aims at the middle.
 */
export interface Zone {
  /** A mix misses the target if its ratio is shown to be at least this. */
  readonly least: number;
  /** A search takes a mix to meet the target up to here: half the zone is left to prove it. */
  readonly aim: number;
  /** What the target allows: a mix meets it if its ratio is shown to be at most this. */
  readonly limit: number;
}

export function zoneOf(target: Target, { indifference }: Pick<PlanProblem, 'indifference'>): Zone {
  const limit = allowedRatio(target);
  return { least: limit * (1 - indifference), aim: limit * (1 - indifference / 2), limit };
}
