import type { ScenarioArguments } from '../overrides.ts';

/** What `pigeonhole plan` is given, as it was written. */
export interface PlanArguments extends ScenarioArguments {
  readonly scenario: string;
  readonly target: readonly string[];
  /** `bank` or nothing: the parser knows it. */
  readonly given: string | undefined;
  readonly growth: string | undefined;
  /** `bank-cost` or `total-cost`: the parser knows it. */
  readonly minimise: string;
  readonly max: string | undefined;
  readonly direct: boolean;
  readonly check: boolean;
  readonly frontier: boolean;
  readonly confidence: string | undefined;
  readonly indifference: string | undefined;
  readonly 'cost-indifference': string | undefined;
  readonly budget: string | undefined;
  readonly workers: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}
