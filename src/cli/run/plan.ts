import type { Scenario } from '../../../sim/scenario/scenario.ts';
import type { Engine } from '../../../sim/simulation/engines.ts';
import { BadInput } from '../bad-input.ts';
import { readScenarioFile } from '../scenario-file.ts';
import type { RunArguments } from './arguments.ts';
import { destinationProblems, type Destinations, destinationsOf } from './destinations.ts';

/** A run that can begin: everything about it has been read and found in order. */
export interface RunPlan {
  readonly scenario: Scenario;
  readonly engine: Engine;
  readonly destinations: Destinations;
}

/** @throws BadInput with the problems of the file, the options and the destinations together */
export async function planRun(args: RunArguments): Promise<RunPlan> {
  const destinations = destinationsOf(args);
  const file = await readScenarioFile(args.scenario, args);
  const problems = [...file.problems, ...destinationProblems(destinations, args.scenario)];
  if (file.scenario === undefined || problems.length > 0) throw new BadInput(problems);
  return { scenario: file.scenario, engine: args.engine as Engine, destinations };
}
