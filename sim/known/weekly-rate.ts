import type { Scenario } from '../scenario/scenario.ts';
import type { PeriodicRate } from '../theory/periodic-rate.ts';
import { DAY_MS, HOUR_MS, HOURS_PER_WEEK } from '../traffic/civil-time.ts';

/** The rate of all Poisson sources together, hour by hour from Monday 00:00, in parcels per ms. */
export function weeklyRate({ arrivals }: Pick<Scenario, 'arrivals'>, share: number): PeriodicRate {
  return Array.from({ length: HOURS_PER_WEEK }, (_, hour) => {
    const perDay = arrivals.reduce((sum, source) => {
      if (source.kind !== 'poisson') return sum;
      return sum + source.perDay * (source.profile?.[hour] ?? 1);
    }, 0);
    return { duration: HOUR_MS, rate: (share * perDay) / DAY_MS };
  });
}
