import { runTask } from '../../../sim/experiment/run-task.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import type { Observations } from '../../../sim/simulation/observations.ts';

/** One replication, with what improves estimates. */
export function observe(scenario: Scenario, replication: number): Observations {
  const strides = runTask({
    scenario,
    replication,
    engine: 'compiled',
    varianceReduction: 'auto',
  });
  let stride = strides.next();
  while (!stride.done) stride = strides.next();
  return stride.value;
}
