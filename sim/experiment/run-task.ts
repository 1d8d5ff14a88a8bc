import type { LockerRecord } from '../../machines/record.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Engine } from '../simulation/engines.ts';
import type { Observations } from '../simulation/observations.ts';
import { createSimulation } from '../simulation/simulation.ts';
import { DAY_MS } from '../traffic/civil-time.ts';
import { replay } from '../twins/replay.ts';
import { twinModelOf } from '../twins/twin-model.ts';
import { reductionOf, type VarianceReduction } from './variance/reduction.ts';

export interface TaskOptions {
  readonly scenario: Scenario;
  readonly replication: number;
  readonly engine: Engine;
  readonly varianceReduction?: VarianceReduction | undefined;
  readonly onRecord?: ((record: LockerRecord) => void) | undefined;
}

/** Simulated time between two breaths: some tens of ms of work for a bank of a hundred doors. */
const STRIDE_MS = 5 * DAY_MS;

/**
 * Runs one replication in strides. Before each it yields the share that is done, 0 … 1, so that whoever
 * drives it may look up, wait or give up.
 */
export function* runTask(options: TaskOptions): Generator<number, Observations, void> {
  const { scenario, replication, engine, varianceReduction = 'none', onRecord } = options;
  const reduction = varianceReduction === 'auto' ? reductionOf(scenario) : undefined;
  const simulation = createSimulation({
    scenario,
    replication,
    engine,
    timesBlocking: reduction?.isOfUse ?? false,
    ...(onRecord && { onRecord }),
  });
  const { fromMs, endMs } = simulation;
  for (let untilMs = fromMs; untilMs < endMs; untilMs += STRIDE_MS) {
    yield (untilMs - fromMs) / (endMs - fromMs);
    simulation.advance(untilMs);
  }
  simulation.advance(endMs);
  const observations = simulation.observations();
  if (reduction === undefined || reduction.controls.length === 0) return observations;
  const twins = reduction.controls.map(({ name }) => name);
  const model = twinModelOf(reduction.facts);
  return { ...observations, twins: replay({ scenario, replication, model, twins }) };
}
