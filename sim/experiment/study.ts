import type { Scenario } from '../scenario/scenario.ts';
import type { Observations } from '../simulation/observations.ts';

/** A scenario and what its replications saw, in their order; fewer than it asks for if cancelled. */
export interface Study {
  readonly scenario: Scenario;
  readonly replications: readonly Observations[];
}
