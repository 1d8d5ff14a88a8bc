import type { LockerArguments } from '../lockers/read-locker.ts';
import type { ScenarioArguments } from '../overrides.ts';

/** What `pigeonhole load` is given, as it was written. */
export interface LoadArguments extends LockerArguments, ScenarioArguments {
  readonly rate: string | undefined;
  readonly ramp: string | undefined;
  readonly for: string;
  /** `random` or `even`: the parser knows them. */
  readonly spacing: string;
  readonly scenario: string | undefined;
  readonly expect: readonly string[];
  readonly json: boolean;
  readonly quiet: boolean;
}
