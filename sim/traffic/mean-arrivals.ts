import { createDistribution } from '../distributions/registry.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { HOUR_MS, startOfDayMs } from './civil-time.ts';
import { createDemand } from './demand.ts';
import { poissonRate } from './poisson-rate.ts';
import { createWeeklySchedule } from './weekly-schedule.ts';

/** Parcels that are to be expected in a replication, season included; the mean of day factors is 1. */
export interface MeanArrivals {
  /** One at a time, in each hour that has any. */
  readonly hours: readonly { readonly atMs: number; readonly parcels: number }[];
  /** With each visit. */
  readonly visits: readonly { readonly atMs: number; readonly parcels: number }[];
}

/** Those from one full hour to another; a visit at that itself is not made. */
export function meanArrivals(scenario: Scenario, fromMs: number, endMs: number): MeanArrivals {
  const { arrivals, season, seed } = scenario;
  const demand = createDemand({ season, dayFactor: undefined, seed }, 0);
  const rate = poissonRate(scenario, demand);
  const hours = [];
  for (let atMs = fromMs; atMs < endMs; atMs += HOUR_MS) {
    const parcels = HOUR_MS * rate(atMs);
    if (parcels > 0) hours.push({ atMs, parcels });
  }
  const visits = arrivals.flatMap((source) => {
    if (source.kind !== 'visits') return [];
    const { nextAfter } = createWeeklySchedule(source.times);
    const { mean } = createDistribution(source.parcels);
    const ofSource = [];
    for (let atMs = nextAfter(fromMs); atMs < endMs; atMs = nextAfter(atMs)) {
      ofSource.push({ atMs, parcels: mean * demand.factorOf(startOfDayMs(atMs)) });
    }
    return ofSource;
  });
  return { hours, visits };
}
