import { readFileSync } from 'node:fs';
import { readScenario } from '../sim/scenario/read-scenario.ts';
import type { Scenario } from '../sim/scenario/scenario.ts';

/**
 * A scenario file, from an empty start: without warm-up.
 * @param path from the project's root
 * @param settings such as `days: 365`
 */
export function scenarioFrom(
  path: string,
  settings: Readonly<Record<string, number>> = {},
): Scenario {
  const assignments = Object.entries({ warmUp: 0, ...settings }).map(([key, value]) => {
    const assignment = `${key}=${value}`;
    return { assignment, origin: assignment };
  });
  const reading = readScenario(readFileSync(path, 'utf8'), path, assignments);
  if (!reading.ok) throw new Error(`${path} cannot be read.`);
  return reading.scenario;
}
