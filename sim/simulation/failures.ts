import type { Bank } from '../../machines/bank.ts';
import { sampleMs } from '../distributions/sample-ms.ts';
import { createSampler } from '../distributions/sampler.ts';
import { PRIORITY } from '../priorities.ts';
import { createStream } from '../random/stream.ts';
import type { FaultSpec } from '../scenario/scenario.ts';
import { createWeeklySchedule } from '../traffic/weekly-schedule.ts';
import type { World } from './world.ts';

export interface Failures {
  fail(compartment: number): void;
  repair(compartment: number): void;
}

/**
 * Every compartment fails after a time in service and is repaired. Its failure clock stops while it is
 * out of service. Streams belong to the compartment by its public id, so a bank with more compartments
 * has the same failures on those that it shares with a smaller one.
 */
export function createFailures(
  world: World,
  bank: Bank,
  faults: FaultSpec,
  onRepair: (compartment: number) => void,
): Failures {
  const { locker, agenda, now, replication } = world;
  const { seed, staff } = world.scenario;
  const timeToFailure = createSampler(faults.timeToFailure);
  const rounds = createWeeklySchedule(staff.rounds);
  const repairTime = faults.repair === 'nextStaffRound' ? undefined : createSampler(faults.repair);
  const streams = Array.from({ length: bank.compartmentCount }, (_, compartment) => {
    const streamFor = (purpose: string) =>
      createStream({ seed, replication, source: bank.idOf(compartment), purpose });
    return { failures: streamFor('timeToFailure'), repairs: streamFor('repair') };
  });

  function planFailure(compartment: number): void {
    const inServiceMs = sampleMs(timeToFailure, streams[compartment]!.failures.uniform());
    agenda.plan(PRIORITY.fault, compartment, now[0]! + inServiceMs);
  }

  for (let compartment = 0; compartment < bank.compartmentCount; compartment++) {
    planFailure(compartment);
  }

  return {
    fail(compartment) {
      locker.fault(compartment);
      const atMs =
        repairTime === undefined
          ? rounds.nextAfter(now[0]!)
          : now[0]! + sampleMs(repairTime, streams[compartment]!.repairs.uniform());
      agenda.plan(PRIORITY.repair, compartment, atMs);
    },
    repair(compartment) {
      locker.repair(compartment);
      onRepair(compartment);
      planFailure(compartment);
    },
  };
}
