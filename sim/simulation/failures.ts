import type { Bank } from '../../machines/bank.ts';
import { createDistribution } from '../distributions/registry.ts';
import type { Distribution } from '../distributions/distribution.ts';
import { sampleMs } from '../distributions/sample-ms.ts';
import { PRIORITY } from '../priorities.ts';
import { createStream } from '../random/stream.ts';
import type { FaultSpec } from '../scenario/scenario.ts';
import { createWeeklySchedule } from '../traffic/weekly-schedule.ts';
import type { World } from './world.ts';

/**
 * Every compartment fails after a time in service and is repaired. Its failure clock stops while it is
 * out of service. Streams belong to the compartment by its public id, so a bank with more compartments
 * has the same failures on those that it shares with a smaller one.
 */
export function startFailures(
  world: World,
  bank: Bank,
  faults: FaultSpec,
  onRepair: (compartment: string) => void,
): void {
  const { seed, staff } = world.scenario;
  const timeToFailure = createDistribution(faults.timeToFailure);
  const rounds = createWeeklySchedule(staff.rounds);
  const repairTime =
    faults.repair === 'nextStaffRound' ? undefined : createDistribution(faults.repair);

  function start(compartment: string): void {
    const streamFor = (purpose: string) =>
      createStream({ seed, replication: world.replication, source: compartment, purpose });
    const failures = streamFor('timeToFailure');
    const repairs = streamFor('repair');
    const fromNow = (distribution: Distribution, uniform: number) =>
      world.nowMs() + sampleMs(distribution, uniform);

    function planFailure(): void {
      world.at(fromNow(timeToFailure, failures.uniform()), PRIORITY.fault, () => {
        world.execute({ type: 'fault', compartment });
        planRepair();
      });
    }

    function planRepair(): void {
      const atMs =
        repairTime === undefined
          ? rounds.nextAfter(world.nowMs())
          : fromNow(repairTime, repairs.uniform());
      world.at(atMs, PRIORITY.repair, () => {
        world.execute({ type: 'repair', compartment });
        onRepair(compartment);
        planFailure();
      });
    }

    planFailure();
  }

  for (let index = 0; index < bank.compartmentCount; index++) start(bank.idOf(index));
}
