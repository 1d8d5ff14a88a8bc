import { strategyNamed } from '../../machines/allocation/registry.ts';
import { withinNamed } from '../../machines/allocation/within/registry.ts';
import { createBank } from '../../machines/bank.ts';
import { createNow, type Now } from '../../machines/now.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { createSeededCodes } from '../../machines/seeded-codes.ts';
import { PRIORITY } from '../priorities.ts';
import { createStream } from '../random/stream.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createDemand } from '../traffic/demand.ts';
import { expectedPerDay } from '../traffic/expected-per-day.ts';
import { createAgenda } from './agenda.ts';
import { createBirths } from './births.ts';
import { COUNT, createCollector } from './collector.ts';
import { createCustomers } from './customers.ts';
import { createDrivers } from './drivers.ts';
import { DEFAULT_ENGINE, ENGINES, type Engine } from './engines.ts';
import { createFailures } from './failures.ts';
import { createKeptParcels } from './kept-parcels.ts';
import type { Observations } from './observations.ts';
import { createParcels } from './parcels.ts';
import { createParcelsInside } from './parcels-inside.ts';
import { createPoissonSource, createVisitSource, type Source } from './sources.ts';
import { spanOf } from './span.ts';
import { createStaff } from './staff.ts';
import type { World } from './world.ts';

export interface ReplicationOptions {
  readonly scenario: Scenario;
  /** From 1. Together with the scenario's seed it fixes everything that happens. */
  readonly replication: number;
  readonly engine?: Engine;
  readonly onRecord?: (record: LockerRecord) => void;
  /** How many parcels may be on their way at once. */
  readonly room: number;
}

/** One replication at work. What it does may throw OutOfRoom; it is of no use after that. */
export interface Replication {
  readonly now: Now;
  /** Runs up to and including `untilMs`, or to the end. */
  advance(untilMs: number): void;
  /** What was seen after the warm-up; the run must have come to its end. */
  observations(): Observations;
}

/** Puts the world of one replication together: who acts in it, and what they act on. */
export function createReplication(options: ReplicationOptions): Replication {
  const { scenario, replication, engine = DEFAULT_ENGINE, onRecord, room } = options;
  const { seed } = scenario;
  const { fromMs, endMs } = spanOf(scenario);
  const lastMs = endMs - 1;

  const bank = createBank(scenario.sizes);
  const { compartmentCount } = bank;
  const now = createNow(fromMs);
  const parcels = createParcels(room);
  const collector = createCollector(bank, now, parcels);
  const agenda = createAgenda({
    startMs: fromMs,
    endMs,
    sources: scenario.arrivals.length,
    compartments: compartmentCount,
    parcels: room,
  });
  const around = { scenario, replication, now, endMs, agenda, parcels, collector };
  const inside = createParcelsInside(around, compartmentCount);

  const streamFor = (purpose: string) =>
    createStream({ seed, replication, source: 'locker', purpose });
  const codes = createSeededCodes(streamFor('codes').uniformInt(2 ** 32));
  const { name, within, options: strategyOptions } = scenario.strategy;
  const locker = ENGINES[engine]({
    bank,
    now,
    codes,
    strategy: strategyNamed(name).create(bank.sizes, strategyOptions),
    within: withinNamed(within),
    uniform: streamFor('within').uniform,
    expectedPerDay: expectedPerDay(scenario),
    durations: {
      reservationTimeoutMs: scenario.deposit.reservationTimeoutMs,
      tokenValidityMs: scenario.token.validityMs,
      rememberCodesMs: scenario.token.rememberCodesMs,
      rememberReservationsMs: scenario.token.rememberReservationsMs,
    },
    observer: {
      doorOpened: collector.doorOpened,
      changed(compartment, from, to) {
        collector.changed(compartment, from, to);
        inside.changed(compartment, from, to);
      },
    },
    ...(onRecord && { onRecord }),
  });
  const world: World = { ...around, locker };

  let wrongCodes = 0;
  const customers = createCustomers(world, compartmentCount, () => codes.unissued(wrongCodes++), {
    onPickup: inside.pickedUp,
  });
  const kept = createKeptParcels(parcels, now);
  const births = scenario.arrivals.map((_, source) => createBirths(world, source));
  const drivers = createDrivers(world, {
    onDeposit(parcel) {
      inside.deposited(parcel);
      customers.notify(parcel);
    },
    onWalkAway: inside.walkedAway,
    onUndelivered(parcel) {
      if (scenario.deposit.onReject === 'nextVisit') {
        collector.count(parcel, COUNT.kept);
        kept.keep(parcel);
      } else {
        collector.count(parcel, COUNT.lost);
        parcels.release(parcel);
      }
    },
    handlingAgainMs: (parcel) => births[parcels.source[parcel]!]!.handlingAgainMs(parcel),
  });
  const demand = createDemand(scenario, replication);
  const sources = scenario.arrivals.map((spec, index): Source => {
    const parts = {
      index,
      demand,
      births: births[index]!,
      serve: drivers.serve,
      withKept: kept.collect,
    };
    return spec.kind === 'poisson'
      ? createPoissonSource(world, spec, parts)
      : createVisitSource(world, spec, parts);
  });
  const staff = createStaff(world, inside.returned);
  const failures =
    scenario.faults && createFailures(world, bank, scenario.faults, customers.repaired);

  function happen(): void {
    const whom = agenda.whom();
    switch (agenda.what()) {
      case PRIORITY.arrival:
        return sources[whom]!.act();
      case PRIORITY.confirm:
        return drivers.confirm(whom);
      case PRIORITY.pickup:
        return customers.come(whom);
      case PRIORITY.staffRound:
        return staff.makeRound();
      case PRIORITY.fault:
        return failures!.fail(whom);
      case PRIORITY.repair:
        return failures!.repair(whom);
    }
  }

  function runUntil(untilMs: number): void {
    while (agenda.next(untilMs)) {
      now[0] = agenda.atMs();
      happen();
    }
    now[0] = Math.max(now[0]!, untilMs);
    locker.settle();
  }

  let begun = false;
  return {
    now,
    advance(untilMs) {
      if (!begun && untilMs >= scenario.startMs) {
        runUntil(scenario.startMs - 1);
        now[0] = scenario.startMs;
        collector.begin();
        begun = true;
      }
      runUntil(Math.min(untilMs, lastMs));
    },
    observations() {
      if (now[0]! < lastMs) throw new Error('The replication has not come to its end.');
      now[0] = endMs;
      inside.countAtEnd();
      return collector.observations();
    },
  };
}
