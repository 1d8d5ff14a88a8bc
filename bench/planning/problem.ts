import type { PlanProblem } from '../../sim/planning/plan-problem.ts';
import { readScenario } from '../../sim/scenario/read-scenario.ts';

/** More than any of these banks has of a size. */
const MOST = 1_000;

export interface ProblemOptions {
  /** Of one compartment of each size. */
  readonly costs: Readonly<Record<string, number>>;
  /** The most blocking of each size. */
  readonly limit: number;
}

/**
 * A bank to plan with the usual confidence and indifference.
 * @param text a scenario whose costs do not matter
 */
export function problemFrom(text: string, { costs, limit }: ProblemOptions): PlanProblem {
  const assignment = `costs=${JSON.stringify({ compartments: costs })}`;
  const reading = readScenario(text, 'bench/planning', [{ assignment, origin: assignment }]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { scenario } = reading;
  return {
    scenario: { ...scenario, costs: scenario.costs! },
    targets: scenario.sizes.map(({ name }) => ({ kind: 'blocking', size: name, limit })),
    most: scenario.sizes.map(() => MOST),
    confidence: 0.95,
    indifference: 0.1,
  };
}
