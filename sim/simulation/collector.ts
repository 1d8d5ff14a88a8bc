import type { Bank } from '../../machines/bank.ts';
import type { Now } from '../../machines/now.ts';
import type { LockerObserver } from '../../machines/observer.ts';
import { DAY_MS, HOURS_PER_WEEK, hourOfWeek } from '../traffic/civil-time.ts';
import { COUNTERS, type Counter, type Observations } from './observations.ts';
import { createOccupancy } from './occupancy.ts';
import type { Parcels } from './parcels.ts';

/** Gathers the observations of a replication while it runs. Its memory does not grow with time. */
export interface Collector extends LockerObserver {
  /** The warm-up is over: what comes from this instant on is observed. */
  begin(): void;
  /** Counts something that happened to a parcel, if the parcel counts; COUNT has the counters' numbers. */
  count(parcel: number, counter: number): void;
  /** A first presentation, and whether it was rejected. */
  presented(parcel: number, rejected: boolean): void;
  /** A parcel leaves its compartment at this instant. */
  dwelt(parcel: number): void;
  /** A driver has stood at an open door, up to now. */
  handled(durationMs: number): void;
  /** What was seen from `begin` up to now. */
  observations(): Observations;
}

/** The number of each counter. */
export const COUNT = Object.fromEntries(COUNTERS.map((counter, index) => [counter, index])) as {
  readonly [C in Counter]: number;
};

export function createCollector(bank: Bank, now: Now, parcels: Parcels): Collector {
  const occupancy = createOccupancy(bank, now);
  const sizes = bank.sizes.length;
  const doorOpenings = new Float64Array(bank.compartmentCount);
  const counts = new Float64Array(sizes * COUNTERS.length);
  const dwells = new Float64Array(sizes);
  const dwellTotalMs = new Float64Array(sizes);
  const offeredByHour = new Float64Array(sizes * HOURS_PER_WEEK);
  const rejectedByHour = new Float64Array(sizes * HOURS_PER_WEEK);
  const driverMs = new Float64Array(1);
  let observing = false;
  let beganMs = Infinity;
  const dayEndsMs = new Float64Array(1);
  const daily = { days: 0, sum: 0, sumOfSquares: 0 };
  let offeredToday = 0;

  /** Closes the whole days that have ended; the first begins with the observed time. */
  function turnDay(): void {
    while (now[0]! >= dayEndsMs[0]!) {
      daily.days++;
      daily.sum += offeredToday;
      daily.sumOfSquares += offeredToday ** 2;
      offeredToday = 0;
      dayEndsMs[0]! += DAY_MS;
    }
  }

  return {
    begin() {
      observing = true;
      beganMs = now[0]!;
      dayEndsMs[0] = beganMs + DAY_MS;
      occupancy.begin();
    },

    doorOpened(compartment) {
      if (observing) doorOpenings[compartment]!++;
    },

    changed: occupancy.changed,

    count(parcel, counter) {
      if (parcels.counted[parcel] === 1) {
        counts[parcels.size[parcel]! * COUNTERS.length + counter]!++;
      }
    },

    presented(parcel, rejected) {
      if (parcels.counted[parcel] === 0) return;
      if (now[0]! >= dayEndsMs[0]!) turnDay();
      const cell = parcels.size[parcel]! * HOURS_PER_WEEK + hourOfWeek(now[0]!);
      offeredByHour[cell]!++;
      if (rejected) rejectedByHour[cell]!++;
      offeredToday++;
    },

    dwelt(parcel) {
      if (!observing) return;
      const size = parcels.size[parcel]!;
      dwells[size]!++;
      dwellTotalMs[size]! += now[0]! - parcels.confirmedMs[parcel]!;
    },

    handled(durationMs) {
      if (observing) driverMs[0]! += durationMs;
    },

    observations() {
      turnDay();
      return {
        observedMs: now[0]! - beganMs,
        sizes: bank.sizes.map((_, size) => {
          const ofSize = (table: Float64Array, length: number) => [
            ...table.subarray(size * length, (size + 1) * length),
          ];
          const counted = ofSize(counts, COUNTERS.length);
          const byHour = {
            offeredByHour: ofSize(offeredByHour, HOURS_PER_WEEK),
            rejectedByHour: ofSize(rejectedByHour, HOURS_PER_WEEK),
          };
          return {
            ...(Object.fromEntries(COUNTERS.map((name, n) => [name, counted[n]!])) as Record<
              Counter,
              number
            >),
            // Each first presentation stands in its hour; a second count would only be slower.
            offered: sum(byHour.offeredByHour),
            rejected: sum(byHour.rejectedByHour),
            dwells: dwells[size]!,
            dwellTotalMs: dwellTotalMs[size]!,
            ...byHour,
            ...occupancy.summary(size),
          };
        }),
        doorOpenings: [...doorOpenings],
        driverMs: driverMs[0]!,
        daily: { ...daily },
      };
    },
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
