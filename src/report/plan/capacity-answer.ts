import type { Capacity } from '../../../sim/planning/capacity/capacity.ts';
import type { Target } from '../../../sim/planning/target/target.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';

/** What a report on a bank's capacity is made of. */
export interface CapacityAnswer {
  readonly scenario: Scenario;
  readonly targets: readonly Target[];
  readonly capacity: Capacity;
  /** Growth of the demand a year; undefined where nobody asks. */
  readonly growth: number | undefined;
}

/** The ends between which the factor is; equal where it is known exactly. */
export function factorsOf(capacity: Capacity): { readonly lower: number; readonly upper: number } {
  return capacity.kind === 'exact' ? { lower: capacity.factor, upper: capacity.factor } : capacity;
}
