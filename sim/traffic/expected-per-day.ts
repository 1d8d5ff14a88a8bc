import { createDistribution } from '../distributions/registry.ts';
import type { Scenario } from '../scenario/scenario.ts';

const DAYS_PER_WEEK = 7;

/** Parcels a day that all of a scenario's arrivals bring on average, before season and day factor. */
export function expectedPerDay({ arrivals }: Pick<Scenario, 'arrivals'>): number {
  return arrivals.reduce((sum, source) => {
    if (source.kind === 'poisson') return sum + source.perDay;
    const { mean } = createDistribution(source.parcels);
    return sum + (source.times.length / DAYS_PER_WEEK) * mean;
  }, 0);
}
