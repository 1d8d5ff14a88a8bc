import type { Scenario } from '../scenario/scenario.ts';
import { DAY_MS, HOURS_PER_WEEK, hourOfWeek, startOfDayMs } from './civil-time.ts';
import type { Demand } from './demand.ts';

/**
 * Parcels per ms that all of a scenario's Poisson processes bring together. It changes at full hours only.
 * @param demand season and day factors, of a replication or on average
 */
export function poissonRate(
  { arrivals }: Pick<Scenario, 'arrivals'>,
  demand: Demand,
): (atMs: number) => number {
  const sources = arrivals.filter((source) => source.kind === 'poisson');
  const hourly = Array.from({ length: HOURS_PER_WEEK }, (_, hour) =>
    sources.reduce(
      (sum, { perDay, profile }) => sum + (perDay / DAY_MS) * (profile?.[hour] ?? 1),
      0,
    ),
  );
  return (atMs) => hourly[hourOfWeek(atMs)]! * demand.factorOf(startOfDayMs(atMs));
}
