import { strategyNamed } from '../../machines/allocation/registry.ts';
import { withinNamed } from '../../machines/allocation/within/registry.ts';
import { createBank } from '../../machines/bank.ts';
import { createNow, type Now } from '../../machines/now.ts';
import type { NumberedLocker } from '../../machines/numbered-locker.ts';
import type { LockerObserver } from '../../machines/observer.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { createSeededCodes } from '../../machines/seeded-codes.ts';
import { PRIORITY } from '../priorities.ts';
import { createStream } from '../random/stream.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { ArrivalClock } from '../traffic/arrival-clock.ts';
import { createDemand } from '../traffic/demand.ts';
import { expectedPerDay } from '../traffic/expected-per-day.ts';
import { poissonRate } from '../traffic/poisson-rate.ts';
import { createAgenda, type Agenda } from './agenda.ts';
import { Births } from './births.ts';
import { BlockedTime } from './blocked-time.ts';
import { createCollector, type Collector } from './collector.ts';
import { Customers } from './customers.ts';
import { Drivers } from './drivers.ts';
import { DEFAULT_ENGINE, ENGINES, type Engine } from './engines.ts';
import { Failures } from './failures.ts';
import { KeptParcels } from './kept-parcels.ts';
import type { Observations } from './observations.ts';
import { createParcels } from './parcels.ts';
import { ParcelsInside } from './parcels-inside.ts';
import { PoissonParcels, VisitParcels, type Source } from './sources.ts';
import { Settling } from './settling.ts';
import { spanOf } from './span.ts';
import { Staff } from './staff.ts';
import type { World } from './world.ts';

export interface SimulationOptions {
  readonly scenario: Scenario;
  /** From 1. Together with the scenario's seed it fixes everything that happens. */
  readonly replication: number;
  readonly engine?: Engine;
  readonly onRecord?: (record: LockerRecord) => void;
  /** Also observes the rejections that were to be expected; false if left out. */
  readonly timesBlocking?: boolean;
}

export function createSimulation(options: SimulationOptions): Simulation {
  return new Simulation(options);
}

/** Parcels on their way beside those inside: in a driver's hands, or expected by a customer who is late. */
const PARCELS_BESIDE = 64;

/** One replication of a scenario, from the first day of its warm-up to the end of its last day. */
export class Simulation {
  readonly fromMs: number;
  /** End of the run; nothing at or after it happens. */
  readonly endMs: number;
  private readonly startMs: number;
  private readonly validityMs: number;
  private readonly mix: readonly number[];
  private readonly now: Now;
  private readonly agenda: Agenda;
  private readonly locker: NumberedLocker;
  private readonly collector: Collector;
  private readonly blockedTime: BlockedTime | undefined;
  private readonly inside: ParcelsInside;
  private readonly drivers: Drivers;
  private readonly customers: Customers;
  private readonly sources: readonly Source[];
  private readonly staff: Staff;
  private readonly failures: Failures | undefined;
  private readonly settling: Settling;
  private isObserving = false;

  constructor(options: SimulationOptions) {
    const { scenario, replication, engine = DEFAULT_ENGINE, onRecord, timesBlocking } = options;
    const { seed, startMs, arrivals, faults } = scenario;
    const { fromMs, endMs } = spanOf(scenario);
    this.fromMs = fromMs;
    this.endMs = endMs;
    this.startMs = startMs;
    this.validityMs = scenario.token.validityMs;
    this.mix = scenario.mix;
    this.settling = new Settling(fromMs, scenario.warmUpDays, scenario.warmUpDays + scenario.days);

    const bank = createBank(scenario.sizes);
    const { compartmentCount } = bank;
    const now = createNow(fromMs);
    const room = compartmentCount + PARCELS_BESIDE;
    const parcels = createParcels(room);
    const collector = createCollector(bank, now);
    const inside = new ParcelsInside(parcels, collector, compartmentCount);
    const agenda = createAgenda({
      startMs: fromMs,
      endMs,
      sources: arrivals.length,
      compartments: compartmentCount,
      parcels: room,
    });

    const streamFor = (purpose: string) =>
      createStream({ seed, replication, source: 'locker', purpose });
    const codes = createSeededCodes(streamFor('codes').uniformInt(2 ** 32));
    const { name, within, options: strategyOptions } = scenario.strategy;
    const strategy = strategyNamed(name).create(bank.sizes, strategyOptions);
    const witness = new Witness(collector, inside);
    const demand = createDemand(scenario, replication);
    const blockedTime = timesBlocking
      ? new BlockedTime({
          bank,
          now,
          clock: new ArrivalClock(poissonRate(scenario, demand), fromMs),
          strategy,
          observer: witness,
        })
      : undefined;
    const locker = ENGINES[engine]({
      bank,
      now,
      codes,
      strategy,
      within: withinNamed(within),
      uniform: streamFor('within').uniform,
      expectedPerDay: expectedPerDay(scenario),
      durations: {
        reservationTimeoutMs: scenario.deposit.reservationTimeoutMs,
        tokenValidityMs: scenario.token.validityMs,
        rememberCodesMs: scenario.token.rememberCodesMs,
        rememberReservationsMs: scenario.token.rememberReservationsMs,
      },
      observer: blockedTime ?? witness,
      ...(onRecord && { onRecord }),
    });

    const world: World = { scenario, replication, now, endMs, agenda, parcels, collector, locker };
    let wrongCodes = 0;
    const customers = new Customers(world, inside, compartmentCount, () =>
      codes.unissued(wrongCodes++),
    );
    const kept = new KeptParcels(now);
    const births = arrivals.map((_, source) => new Births(world, source));
    const drivers = new Drivers(world, { births, inside, customers, kept });

    this.now = now;
    this.agenda = agenda;
    this.locker = locker;
    this.collector = collector;
    this.blockedTime = blockedTime;
    this.inside = inside;
    this.drivers = drivers;
    this.customers = customers;
    this.sources = arrivals.map((spec, index): Source => {
      const parts = { index, demand, births: births[index]!, drivers, kept };
      return spec.kind === 'poisson'
        ? new PoissonParcels(world, spec, parts)
        : new VisitParcels(world, spec, parts);
    });
    this.staff = new Staff(world, inside);
    this.failures = faults && new Failures(world, bank, faults, customers);
  }

  nowMs(): number {
    return this.now[0]!;
  }

  /** Runs up to and including `untilMs`, or to the end. */
  advance(untilMs: number): void {
    if (!this.isObserving && untilMs >= this.startMs) {
      this.runUntil(this.startMs - 1);
      this.now[0] = this.startMs;
      this.collector.begin();
      this.blockedTime?.begin();
      this.isObserving = true;
    }
    this.runUntil(Math.min(untilMs, this.endMs - 1));
  }

  /** What was seen after the warm-up; the run must have come to its end. */
  observations(): Observations {
    if (this.now[0]! < this.endMs - 1) {
      throw new Error('The simulation has not come to its end.');
    }
    this.now[0] = this.endMs;
    this.inside.countAtEnd(this.now, this.validityMs);
    const seen = { ...this.collector.observations(), occupiedAtStart: this.settling.series() };
    if (this.blockedTime === undefined) return seen;
    const rejectedInVisits = this.collector.rejectedInBatches();
    return {
      ...seen,
      expectedRejections: this.blockedTime
        .expectedWhileBlocked()
        .map((parcels, size) => this.mix[size]! * parcels + rejectedInVisits[size]!),
    };
  }

  private runUntil(untilMs: number): void {
    const { settling } = this;
    while (settling.dueMs <= untilMs) {
      this.runEvents(settling.dueMs);
      settling.sample(this.collector.occupied());
    }
    this.runEvents(untilMs);
  }

  private runEvents(untilMs: number): void {
    const { now, agenda } = this;
    while (agenda.next(untilMs)) {
      now[0] = agenda.atMs();
      this.happen();
    }
    now[0] = Math.max(now[0]!, untilMs);
    this.locker.settle();
  }

  private happen(): void {
    const { agenda } = this;
    const whom = agenda.whom();
    switch (agenda.what()) {
      case PRIORITY.arrival:
        return this.sources[whom]!.act();
      case PRIORITY.confirm:
        return this.drivers.confirm(whom);
      case PRIORITY.pickup:
        return this.customers.come(whom);
      case PRIORITY.staffRound:
        return this.staff.makeRound();
      case PRIORITY.fault:
        return this.failures!.fail(whom);
      case PRIORITY.repair:
        return this.failures!.repair(whom);
    }
  }
}

/** Sees what happens in the bank, for those who keep count. */
class Witness implements LockerObserver {
  private readonly collector: Collector;
  private readonly inside: ParcelsInside;

  constructor(collector: Collector, inside: ParcelsInside) {
    this.collector = collector;
    this.inside = inside;
  }

  doorOpened(compartment: number): void {
    this.collector.doorOpened(compartment);
  }

  changed(compartment: number, from: number, to: number): void {
    this.collector.changed(compartment, from, to);
    this.inside.changed(compartment, from, to);
  }
}
