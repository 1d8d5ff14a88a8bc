import type { LockerRecord } from '../../machines/record.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DEFAULT_ENGINE, type Engine } from '../simulation/engines.ts';
import type { Observations } from '../simulation/observations.ts';
import { createSimulation } from '../simulation/simulation.ts';
import { DAY_MS } from '../traffic/civil-time.ts';

export interface StudyOptions {
  readonly scenario: Scenario;
  readonly engine?: Engine;
  /** Asked often; true ends the study at once, with the replications that are finished. */
  readonly isCancelled?: () => boolean;
  /** Share of the whole study that is done, 0 … 1. */
  readonly onProgress?: (share: number) => void;
  /** Records of the first replication, for a trace. */
  readonly onRecord?: (record: LockerRecord) => void;
  /** Lets the host do other things (signals, files) for a moment; called some times a second. */
  readonly breathe?: () => Promise<void>;
}

/** A scenario and what its replications saw, in their order; fewer than it asks for if cancelled. */
export interface Study {
  readonly scenario: Scenario;
  readonly replications: readonly Observations[];
}

/** Simulated time between two breaths: some tens of ms of work for a bank of a hundred doors. */
const STRIDE_MS = 5 * DAY_MS;

/** Runs the scenario's replications one after another. */
export async function runStudy(options: StudyOptions): Promise<Study> {
  const { scenario, engine = DEFAULT_ENGINE, isCancelled, onProgress, onRecord, breathe } = options;
  const finished: Observations[] = [];

  for (let replication = 1; replication <= scenario.replications; replication++) {
    const simulation = createSimulation({
      scenario,
      replication,
      engine,
      ...(onRecord && replication === 1 && { onRecord }),
    });
    const { fromMs, endMs } = simulation;
    for (let untilMs = fromMs; untilMs < endMs; untilMs += STRIDE_MS) {
      if (isCancelled?.()) return { scenario, replications: finished };
      const share = (untilMs - fromMs) / (endMs - fromMs);
      onProgress?.((replication - 1 + share) / scenario.replications);
      simulation.advance(untilMs);
      await breathe?.();
    }
    simulation.advance(endMs);
    finished.push(simulation.observations());
  }
  onProgress?.(1);
  return { scenario, replications: finished };
}
