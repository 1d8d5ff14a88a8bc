import type { StudyEstimates } from '../../sim/experiment/estimates.ts';
import type { Scenario } from '../../sim/scenario/scenario.ts';
import type { Observations } from '../../sim/simulation/observations.ts';
import { VERSION } from '../version.ts';
import type { Finding, PrecisionFound } from './finding.ts';

/** A study as one JSON document (docs/cli.md). Times of the run itself are kept out of it. */
export interface Results {
  /** Version of the program. */
  readonly pigeonhole: string;
  readonly scenario: Scenario;
  /** The study was interrupted: fewer replications than the scenario asks for. */
  readonly partial: boolean;
  readonly estimates: StudyEstimates;
  /** Only of a study that was run until the blocking probability was precise enough. */
  readonly precision?: PrecisionFound;
  /** What each replication saw, in order. */
  readonly replications: readonly Observations[];
}

export function resultsOf(
  { scenario, estimates, precision }: Finding,
  replications: readonly Observations[],
): Results {
  return {
    pigeonhole: VERSION,
    scenario,
    partial: replications.length < scenario.replications,
    estimates,
    ...(precision && { precision }),
    replications,
  };
}

/** The document as text: the same study gives the same bytes. What is undefined is left out. */
export function formatResults(results: Results): string {
  return `${JSON.stringify(results)}\n`;
}
