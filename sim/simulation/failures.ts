import type { Bank } from '../../machines/bank.ts';
import type { Now } from '../../machines/now.ts';
import type { NumberedLocker } from '../../machines/numbered-locker.ts';
import type { Sampler } from '../distributions/distribution.ts';
import { sampleMs } from '../distributions/sample-ms.ts';
import { createSampler } from '../distributions/sampler.ts';
import { PRIORITY } from '../priorities.ts';
import { createStream, type RandomStream } from '../random/stream.ts';
import type { FaultSpec } from '../scenario/scenario.ts';
import { createWeeklySchedule, type WeeklySchedule } from '../traffic/weekly-schedule.ts';
import type { Agenda } from './agenda.ts';
import type { Customers } from './customers.ts';
import type { World } from './world.ts';

/**
 * Every compartment fails after a time in service and is repaired. Its failure clock stops while it is
 * out of service. Streams belong to the compartment by its public id, so a bank with more compartments
 * has the same failures on those that it shares with a smaller one.
 */
export class Failures {
  private readonly locker: NumberedLocker;
  private readonly now: Now;
  private readonly agenda: Agenda;
  private readonly customers: Customers;
  private readonly timeToFailure: Sampler;
  /** Undefined where repairs wait for the next staff round. */
  private readonly repairTime: Sampler | undefined;
  private readonly rounds: WeeklySchedule;
  private readonly failures: readonly RandomStream[];
  /** Made when they are first drawn from: most compartments of a short run never fail. */
  private readonly repairs: (RandomStream | undefined)[];
  private readonly repairsOf: (compartment: number) => RandomStream;

  constructor(world: World, bank: Bank, faults: FaultSpec, customers: Customers) {
    const { locker, agenda, now, replication, scenario } = world;
    const { seed, staff } = scenario;
    this.locker = locker;
    this.now = now;
    this.agenda = agenda;
    this.customers = customers;
    this.timeToFailure = createSampler(faults.timeToFailure);
    this.repairTime = faults.repair === 'nextStaffRound' ? undefined : createSampler(faults.repair);
    this.rounds = createWeeklySchedule(staff.rounds);
    const streamFor = (compartment: number, purpose: string) =>
      createStream({ seed, replication, source: bank.idOf(compartment), purpose });
    const { compartmentCount: length } = bank;
    this.failures = Array.from({ length }, (_, compartment) =>
      streamFor(compartment, 'timeToFailure'),
    );
    this.repairs = Array.from({ length });
    this.repairsOf = (compartment) => streamFor(compartment, 'repair');
    for (let compartment = 0; compartment < bank.compartmentCount; compartment++) {
      this.planFailure(compartment);
    }
  }

  fail(compartment: number): void {
    this.locker.fault(compartment);
    this.agenda.dueMs[0] = this.repairedMs(compartment);
    this.agenda.plan(PRIORITY.repair, compartment);
  }

  repair(compartment: number): void {
    this.locker.repair(compartment);
    this.customers.repaired(compartment);
    this.planFailure(compartment);
  }

  private planFailure(compartment: number): void {
    const uniform = this.failures[compartment]!.uniform();
    this.agenda.dueMs[0] = this.now[0]! + sampleMs(this.timeToFailure, uniform);
    this.agenda.plan(PRIORITY.fault, compartment);
  }

  private repairedMs(compartment: number): number {
    if (this.repairTime === undefined) return this.rounds.nextAfter(this.now[0]!);
    const stream = (this.repairs[compartment] ??= this.repairsOf(compartment));
    const uniform = stream.uniform();
    return this.now[0]! + sampleMs(this.repairTime, uniform);
  }
}
