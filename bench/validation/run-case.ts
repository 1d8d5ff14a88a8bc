import { readFileSync } from 'node:fs';
import { readScenario } from '../../sim/scenario/read-scenario.ts';
import type { Scenario } from '../../sim/scenario/scenario.ts';
import type { Observations } from '../../sim/simulation/observations.ts';
import { createSimulation } from '../../sim/simulation/simulation.ts';
import type { Comparison, ValidationCase } from './case.ts';

/** Validation is run from the project's folder. */
const examplePath = (name: string) => `examples/${name}`;

export interface Strength {
  /** Times the case's replications; 1 if left out. */
  readonly scale?: number;
  /** With the case's overrides for full strength. */
  readonly full?: boolean;
}

/** Simulates the case with its own seed, 1, and holds it against what is known. */
export function runCase(
  validation: ValidationCase,
  { scale = 1, full = false }: Strength = {},
): readonly Comparison[] {
  const scenario = scenarioOf(validation, full);
  const replications: Observations[] = [];
  for (let replication = 1; replication <= scenario.replications * scale; replication++) {
    const simulation = createSimulation({ scenario, replication });
    simulation.advance(simulation.endMs);
    replications.push(simulation.observations());
  }
  return validation.compare(replications);
}

function scenarioOf(validation: ValidationCase, atFullStrength: boolean): Scenario {
  const { name, scenario, overrides, full = [] } = validation;
  const [file, text] =
    'example' in scenario
      ? [scenario.example, readFileSync(examplePath(scenario.example), 'utf8')]
      : [name, scenario.yaml];
  const reading = readScenario(
    text,
    file,
    [...overrides, ...(atFullStrength ? full : [])].map((assignment) => ({
      assignment,
      origin: assignment,
    })),
  );
  if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.problems)}`);
  return reading.scenario;
}
