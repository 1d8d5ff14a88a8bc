import type { ScenarioArguments } from '../overrides.ts';

/** What `pigeonhole plan` is given, as it was written. */
export interface PlanArguments extends ScenarioArguments {
  readonly scenario: string;
  readonly target: readonly string[];
  readonly max: string | undefined;
  readonly direct: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}
