import { createSampler } from '../distributions/sampler.ts';
import type { RandomStream } from '../random/stream.ts';
import type { VisitSource } from '../scenario/scenario.ts';
import { poissonQuantile } from '../special-functions/poisson-quantile.ts';
import { startOfDayMs } from './civil-time.ts';
import type { Demand } from './demand.ts';
import { createWeeklySchedule } from './weekly-schedule.ts';

/** A driver's visits: when the next one is, and how many new parcels it brings. */
export interface Visits {
  nextAfter(atMs: number): number;
  /** Parcels of the visit at `atMs`; asked once a visit, in order. */
  parcels(atMs: number): number;
}

export function createVisits(source: VisitSource, demand: Demand, stream: RandomStream): Visits {
  const schedule = createWeeklySchedule(source.times);
  const unscaled = createSampler(source.parcels);
  const poisson = source.parcels['poisson'] as { readonly mean: number } | undefined;

  return {
    nextAfter: (atMs) => schedule.nextAfter(atMs),
    parcels(atMs) {
      const uniform = stream.uniform();
      const factor = demand.factorOf(startOfDayMs(atMs));
      if (poisson === undefined || factor === 1) return unscaled.quantile(uniform);
      return poissonQuantile(poisson.mean * factor, uniform);
    },
  };
}
