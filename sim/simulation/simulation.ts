import { strategyNamed } from '../../machines/allocation/registry.ts';
import { withinNamed } from '../../machines/allocation/within/registry.ts';
import { createBank } from '../../machines/bank.ts';
import type { LockerObserver } from '../../machines/observer.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { createSeededCodes } from '../../machines/seeded-codes.ts';
import { createCalendar } from '../calendar.ts';
import { createVirtualClock } from '../clock.ts';
import { createStream } from '../random/stream.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DAY_MS } from '../traffic/civil-time.ts';
import { createDemand } from '../traffic/demand.ts';
import { createCollector } from './collector.ts';
import { createCustomers } from './customers.ts';
import { createDrivers } from './drivers.ts';
import { DEFAULT_ENGINE, ENGINES, type Engine } from './engines.ts';
import { startFailures } from './failures.ts';
import { createKeptParcels } from './kept-parcels.ts';
import type { Observations } from './observations.ts';
import { createParcelsInside } from './parcels-inside.ts';
import { startPoissonSource, startVisitSource } from './sources.ts';
import { startStaff } from './staff.ts';
import type { World } from './world.ts';

export interface SimulationOptions {
  readonly scenario: Scenario;
  /** From 1. Together with the scenario's seed it fixes everything that happens. */
  readonly replication: number;
  readonly engine?: Engine;
  readonly onRecord?: (record: LockerRecord) => void;
}

/** One replication of a scenario, from the first day of its warm-up to the end of its last day. */
export interface Simulation {
  readonly fromMs: number;
  /** End of the run; nothing at or after it happens. */
  readonly endMs: number;
  readonly nowMs: number;
  /** Runs up to and including `untilMs`, or to the end. */
  advance(untilMs: number): void;
  /** What was seen after the warm-up; the run must have come to its end. */
  observations(): Observations;
}

export function createSimulation(options: SimulationOptions): Simulation {
  const { scenario, replication, engine = DEFAULT_ENGINE, onRecord } = options;
  const { seed } = scenario;
  const fromMs = scenario.startMs - scenario.warmUpDays * DAY_MS;
  const endMs = scenario.startMs + scenario.days * DAY_MS;
  const lastMs = endMs - 1;

  const bank = createBank(scenario.sizes);
  const calendar = createCalendar(fromMs);
  const collector = createCollector(bank, fromMs);
  const inside = createParcelsInside(bank, collector);
  const observer: LockerObserver = {
    doorOpened: collector.doorOpened,
    changed(compartment, from, to, atMs) {
      collector.changed(compartment, from, to, atMs);
      inside.changed(compartment, from, to, atMs);
    },
  };
  const streamFor = (purpose: string) =>
    createStream({ seed, replication, source: 'locker', purpose });
  const codes = createSeededCodes(streamFor('codes').uniformInt(2 ** 32));
  const { name, within, options: strategyOptions } = scenario.strategy;
  const locker = ENGINES[engine]({
    bank,
    clock: createVirtualClock(calendar),
    codes,
    strategy: strategyNamed(name).create(bank.sizes, strategyOptions),
    within: withinNamed(within),
    uniform: streamFor('within').uniform,
    durations: {
      reservationTimeoutMs: scenario.deposit.reservationTimeoutMs,
      tokenValidityMs: scenario.token.validityMs,
      rememberCodesMs: scenario.token.rememberCodesMs,
      rememberReservationsMs: scenario.token.rememberReservationsMs,
    },
    observer,
    ...(onRecord && { onRecord }),
  });

  const world: World = {
    scenario,
    replication,
    collector,
    nowMs: () => calendar.nowMs,
    endMs,
    at(atMs, priority, action) {
      if (atMs <= lastMs) calendar.schedule(atMs, priority, action);
    },
    execute: (command) => locker.execute(command, calendar.nowMs),
  };

  let wrongCodes = 0;
  const customers = createCustomers(world, () => codes.unissued(wrongCodes++), {
    onPickup: ({ compartment }) => inside.pickedUp(compartment, calendar.nowMs),
  });
  const kept = createKeptParcels();
  const drivers = createDrivers(world, {
    onDeposit(deposit) {
      inside.deposited(deposit);
      customers.notify(deposit);
    },
    onWalkAway: inside.walkedAway,
    onUndelivered(parcel) {
      const again = scenario.deposit.onReject === 'nextVisit';
      collector.count(parcel, again ? 'kept' : 'lost');
      if (again) kept.keep(parcel, calendar.nowMs);
    },
  });
  const demand = createDemand(scenario, replication);
  for (const source of scenario.arrivals) {
    if (source.kind === 'poisson') startPoissonSource(world, source, demand, drivers);
    else {
      startVisitSource(world, source, demand, drivers, () => kept.collect(calendar.nowMs));
    }
  }
  startStaff(world, (compartment) => inside.returned(compartment, calendar.nowMs));
  if (scenario.faults) startFailures(world, bank, scenario.faults, customers.repaired);

  let begun = false;
  return {
    fromMs,
    endMs,
    get nowMs() {
      return calendar.nowMs;
    },
    advance(untilMs) {
      if (!begun && untilMs >= scenario.startMs) {
        calendar.runUntil(scenario.startMs - 1);
        collector.begin(scenario.startMs);
        begun = true;
      }
      calendar.runUntil(Math.min(untilMs, lastMs));
    },
    observations() {
      if (calendar.nowMs < lastMs) throw new Error('The replication has not come to its end.');
      inside.countAtEnd(endMs);
      return collector.observations(endMs);
    },
  };
}
