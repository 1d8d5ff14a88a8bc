import { formatProblems } from '../../sim/scenario/reading/problem.ts';
import { MAX_SCENARIO_BYTES, readScenario } from '../../sim/scenario/read-scenario.ts';
import type { Scenario } from '../../sim/scenario/scenario.ts';
import { readInputText } from '../files/input-text.ts';
import { doubledOverrides, overridesOf, type ScenarioArguments } from './overrides.ts';

export interface ScenarioFile {
  /** Undefined if there are problems with the file. */
  readonly scenario: Scenario | undefined;
  /** Of the file, and of what the command line lays over it. */
  readonly problems: readonly string[];
}

/** Reads a scenario with what the command line changes in it. */
export async function readScenarioFile(
  path: string,
  args: ScenarioArguments,
): Promise<ScenarioFile> {
  const overrides = overridesOf(args);
  const input = await readInputText(path, MAX_SCENARIO_BYTES);
  const reading = input.ok ? readScenario(input.text, path, overrides) : undefined;
  return {
    scenario: reading?.ok ? reading.scenario : undefined,
    problems: [
      ...(input.ok ? [] : [`${path}: ${input.problem}`]),
      ...(reading === undefined || reading.ok ? [] : [formatProblems(reading.problems)]),
      ...doubledOverrides(overrides),
    ],
  };
}
