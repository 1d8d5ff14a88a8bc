import type { Scenario } from '../scenario/scenario.ts';
import { type ExperimentOptions, runExperiment } from './experiment.ts';
import type { Study } from './study.ts';

export interface StudyOptions extends Omit<ExperimentOptions, 'scenarios'> {
  readonly scenario: Scenario;
}

/** Runs an experiment with one variant. */
export async function runStudy({ scenario, ...options }: StudyOptions): Promise<Study> {
  const [study] = await runExperiment({ ...options, scenarios: [scenario] });
  return study!;
}
