import type { Bank } from '../../machines/bank.ts';
import type { LockerObserver } from '../../machines/observer.ts';
import { DAY_MS, HOURS_PER_WEEK, hourOfWeek } from '../traffic/civil-time.ts';
import { COUNTERS, type Counter, type Observations } from './observations.ts';
import { createOccupancy } from './occupancy.ts';
import type { Parcel } from './parcel.ts';

/** Gathers the observations of a replication while it runs. Its memory does not grow with time. */
export interface Collector extends LockerObserver {
  /** The warm-up is over: what comes from this instant on is observed. */
  begin(atMs: number): void;
  /** Counts something that happened to a parcel, if the parcel counts. */
  count(parcel: Parcel, counter: Counter, by?: number): void;
  /** A first presentation, and whether it was rejected. */
  presented(parcel: Parcel, rejected: boolean, atMs: number): void;
  /** A dwell ends at this instant. */
  dwelt(parcel: Parcel, dwellMs: number): void;
  /** A driver stood at an open door for so long, up to now. */
  handled(durationMs: number): void;
  /** What was seen from `begin` up to `atMs`. */
  observations(atMs: number): Observations;
}

interface SizeTally {
  readonly counts: Record<Counter, number>;
  dwells: number;
  dwellTotalMs: number;
  readonly offeredByHour: number[];
  readonly rejectedByHour: number[];
}

const emptyTally = (): SizeTally => ({
  counts: Object.fromEntries(COUNTERS.map((counter) => [counter, 0])) as Record<Counter, number>,
  dwells: 0,
  dwellTotalMs: 0,
  offeredByHour: new Array<number>(HOURS_PER_WEEK).fill(0),
  rejectedByHour: new Array<number>(HOURS_PER_WEEK).fill(0),
});

export function createCollector(bank: Bank, fromMs: number): Collector {
  const occupancy = createOccupancy(bank, fromMs);
  const doorOpenings = new Array<number>(bank.compartmentCount).fill(0);
  const sizes = bank.sizes.map(emptyTally);
  let beganMs = Infinity;
  let driverMs = 0;
  const daily = { days: 0, sum: 0, sumOfSquares: 0 };
  let today = 0;
  let offeredToday = 0;

  /** Closes the days up to the one that begins `day` days into the observed time. */
  function closeDaysBefore(day: number): void {
    for (; today < day; today++) {
      daily.days++;
      daily.sum += offeredToday;
      daily.sumOfSquares += offeredToday ** 2;
      offeredToday = 0;
    }
  }

  return {
    begin(atMs) {
      beganMs = atMs;
      occupancy.begin(atMs);
    },

    doorOpened(compartment, atMs) {
      if (atMs >= beganMs) doorOpenings[compartment]!++;
    },

    changed(compartment, from, to, atMs) {
      occupancy.changed(bank.sizeOf[compartment]!, from, to, atMs);
    },

    count({ story, counted }, counter, by = 1) {
      if (counted) sizes[story.size]!.counts[counter] += by;
    },

    presented({ story, counted }, rejected, atMs) {
      if (!counted) return;
      const tally = sizes[story.size]!;
      const hour = hourOfWeek(atMs);
      tally.counts.offered++;
      tally.offeredByHour[hour]!++;
      if (rejected) {
        tally.counts.rejected++;
        tally.rejectedByHour[hour]!++;
      }
      closeDaysBefore(Math.floor((atMs - beganMs) / DAY_MS));
      offeredToday++;
    },

    dwelt({ story }, dwellMs) {
      if (beganMs === Infinity) return;
      sizes[story.size]!.dwells++;
      sizes[story.size]!.dwellTotalMs += dwellMs;
    },

    handled(durationMs) {
      if (beganMs !== Infinity) driverMs += durationMs;
    },

    observations(atMs) {
      closeDaysBefore(Math.floor((atMs - beganMs) / DAY_MS));
      return {
        observedMs: atMs - beganMs,
        sizes: sizes.map(({ counts, ...rest }, size) => ({
          ...counts,
          ...rest,
          ...occupancy.summary(size, atMs),
        })),
        doorOpenings: [...doorOpenings],
        driverMs,
        daily: { ...daily },
      };
    },
  };
}
