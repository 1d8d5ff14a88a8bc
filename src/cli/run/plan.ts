import { parseShard, type Shard } from '../../../sim/experiment/shard.ts';
import type { VarianceReduction } from '../../../sim/experiment/variance/reduction.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import type { Engine } from '../../../sim/simulation/engines.ts';
import { plural } from '../../report/numbers.ts';
import { BadInput } from '../bad-input.ts';
import { readScenarioFile } from '../scenario-file.ts';
import { workersProblems } from '../simulating/workers-option.ts';
import type { RunArguments } from './arguments.ts';
import { destinationProblems, type Destinations, destinationsOf } from './destinations.ts';
import { precisionOf, precisionProblems, type WantedPrecision } from './precision.ts';

/** A run that can begin: everything about it has been read and found in order. */
export interface RunPlan {
  readonly scenario: Scenario;
  readonly engine: Engine;
  /** Until when replications are run; undefined for as many as the scenario says. */
  readonly precision: WantedPrecision | undefined;
  readonly varianceReduction: VarianceReduction;
  /** The share of it to run; undefined for the whole. */
  readonly shard: Shard | undefined;
  readonly destinations: Destinations;
}

/** @throws BadInput with the problems of the file, the options and the destinations together */
export async function planRun(args: RunArguments): Promise<RunPlan> {
  const destinations = destinationsOf(args);
  const { scenario, problems: ofFile } = await readScenarioFile(args.scenario, args);
  const shard = args.shard === undefined ? undefined : parseShard(args.shard);
  const problems = [
    ...ofFile,
    ...workersProblems(args.workers),
    ...precisionProblems(args),
    ...shardProblems(args, shard, scenario?.replications),
    ...destinationProblems(destinations, args.scenario),
  ];
  if (scenario === undefined || problems.length > 0) throw new BadInput(problems);
  return {
    scenario,
    engine: args.engine as Engine,
    precision: precisionOf(args),
    varianceReduction: args['variance-reduction'] as VarianceReduction,
    shard,
    destinations,
  };
}

function shardProblems(
  { shard: text, trace }: RunArguments,
  shard: Shard | undefined,
  replications = Infinity,
): string[] {
  if (text === undefined) return [];
  const traced =
    trace === undefined ? [] : ['--trace cannot be had of a shard; run without one of the two'];
  if (shard === undefined) {
    return [`--shard ${text}: a number and how many there are is needed, such as 2/4`, ...traced];
  }
  if (shard.of <= replications) return traced;
  return [
    `--shard ${text}: there are only ${plural(replications, 'replication')} to share`,
    ...traced,
  ];
}
