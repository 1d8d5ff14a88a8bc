import { type MeanInterval, meanInterval } from '../../statistics/mean-interval.ts';
import type { Observations } from '../../simulation/observations.ts';
import { DAY_MS } from '../../traffic/civil-time.ts';
import type { Study } from '../study.ts';

/** How a bank is used, replication by replication. */
const USES = {
  /** Compartments that are occupied on average. */
  occupied: ({ sizes }) => sum(sizes.map(occupiedOf)),
  /** Minutes a day that drivers stand at open doors. */
  driverMinutesPerDay: (seen) => seen.driverMs / 60_000 / daysOf(seen),
  /** How often the door opens a day that opens most. */
  busiestDoorPerDay: (seen) => Math.max(...seen.doorOpenings) / daysOf(seen),
} as const satisfies Readonly<Record<string, (seen: Observations) => number>>;

/** Each as the mean of the differences in pairs of replications. */
export type UseDifference = Readonly<Record<keyof typeof USES, MeanInterval>>;

/** How many intervals that are. */
export const USE_DIFFERENCES = Object.keys(USES).length;

/** The first − the second, of two studies that met the same worlds. */
export function useDifference(first: Study, second: Study, confidence: number): UseDifference {
  const differences = Object.entries(USES).map(([name, use]) => {
    const pairs = first.replications.map(
      (seen, pair) => use(seen) - use(second.replications[pair]!),
    );
    return [name, meanInterval(pairs, confidence)];
  });
  return Object.fromEntries(differences) as UseDifference;
}

function occupiedOf({ meanInState }: Observations['sizes'][number]): number {
  return meanInState.reserved + meanInState.occupied + meanInState['outOfService.holding'];
}

function daysOf({ observedMs }: Observations): number {
  return observedMs / DAY_MS;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
