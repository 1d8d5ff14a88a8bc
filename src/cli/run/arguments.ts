import type { ScenarioArguments } from '../overrides.ts';
import type { PrecisionArguments } from './precision.ts';

/** What `pigeonhole run` is given, as it was written. */
export interface RunArguments extends ScenarioArguments, PrecisionArguments {
  readonly scenario: string;
  /** One of the engines: the parser knows them. */
  readonly engine: string;
  /** `auto` or `none`: the parser knows them. */
  readonly 'variance-reduction': string;
  readonly workers: string | undefined;
  readonly shard: string | undefined;
  readonly trace: string | undefined;
  readonly json: boolean;
  readonly out: string | undefined;
  readonly quiet: boolean;
}
