import { formatProblems } from '../../../sim/scenario/reading/problem.ts';
import { MAX_SCENARIO_BYTES, readScenario } from '../../../sim/scenario/read-scenario.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import type { Engine } from '../../../sim/simulation/engines.ts';
import { readInputText } from '../../files/input-text.ts';
import { BadInput } from '../bad-input.ts';
import { workersProblems } from '../simulating/workers-option.ts';
import type { RunArguments } from './arguments.ts';
import { destinationProblems, type Destinations, destinationsOf } from './destinations.ts';
import { doubledOverrides, overridesOf } from './overrides.ts';

/** A run that can begin: everything about it has been read and found in order. */
export interface RunPlan {
  readonly scenario: Scenario;
  readonly engine: Engine;
  readonly destinations: Destinations;
}

/** @throws BadInput with the problems of the file, the options and the destinations together */
export async function planRun(args: RunArguments): Promise<RunPlan> {
  const destinations = destinationsOf(args);
  const overrides = overridesOf(args);
  const input = await readInputText(args.scenario, MAX_SCENARIO_BYTES);
  const reading = input.ok ? readScenario(input.text, args.scenario, overrides) : undefined;
  const problems = [
    ...(input.ok ? [] : [`${args.scenario}: ${input.problem}`]),
    ...(reading === undefined || reading.ok ? [] : [formatProblems(reading.problems)]),
    ...doubledOverrides(overrides),
    ...workersProblems(args.workers),
    ...destinationProblems(destinations, args.scenario),
  ];
  if (problems.length > 0 || !reading?.ok) throw new BadInput(problems);
  return { scenario: reading.scenario, engine: args.engine as Engine, destinations };
}
