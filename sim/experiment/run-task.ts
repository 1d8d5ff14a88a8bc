import type { LockerRecord } from '../../machines/record.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Engine } from '../simulation/engines.ts';
import type { Observations } from '../simulation/observations.ts';
import { createSimulation } from '../simulation/simulation.ts';
import { DAY_MS } from '../traffic/civil-time.ts';

export interface TaskOptions {
  readonly scenario: Scenario;
  readonly replication: number;
  readonly engine: Engine;
  readonly onRecord?: ((record: LockerRecord) => void) | undefined;
}

/** Simulated time between two breaths: some tens of ms of work for a bank of a hundred doors. */
const STRIDE_MS = 5 * DAY_MS;

/**
 * Runs one replication in strides. Before each it yields the share that is done, 0 … 1, so that whoever
 * drives it may look up, wait or give up.
 */
export function* runTask(options: TaskOptions): Generator<number, Observations, void> {
  const { onRecord, ...simulated } = options;
  const simulation = createSimulation({ ...simulated, ...(onRecord && { onRecord }) });
  const { fromMs, endMs } = simulation;
  for (let untilMs = fromMs; untilMs < endMs; untilMs += STRIDE_MS) {
    yield (untilMs - fromMs) / (endMs - fromMs);
    simulation.advance(untilMs);
  }
  simulation.advance(endMs);
  return simulation.observations();
}
