import type { Bank } from '../../machines/bank.ts';
import type { Now } from '../../machines/now.ts';
import { HOURS_PER_WEEK, hourOfWeek } from '../traffic/civil-time.ts';
import { DayTally } from './day-tally.ts';
import {
  COUNTERS,
  type Counter,
  type Observations,
  type SizeObservations,
} from './observations.ts';
import { createOccupancy, type Occupancy } from './occupancy.ts';
import type { Parcel } from './parcel.ts';

/** The number of each counter. */
export const COUNT = Object.fromEntries(COUNTERS.map((counter, index) => [counter, index])) as {
  readonly [C in Counter]: number;
};

export function createCollector(bank: Bank, now: Now): Collector {
  return new Collector(bank, now);
}

/** Gathers the observations of a replication while it runs. Its memory does not grow with time. */
export class Collector {
  private readonly bank: Bank;
  private readonly now: Now;
  private readonly occupancy: Occupancy;
  private readonly days: DayTally;
  private readonly doorOpenings: Float64Array;
  private readonly counts: Float64Array;
  private readonly dwells: Float64Array;
  private readonly dwellTotalMs: Float64Array;
  private readonly offeredByHour: Float64Array;
  private readonly rejectedByHour: Float64Array;
  private readonly rejectedOfBatches: Float64Array;
  private readonly driverMs = new Float64Array(1);
  private observing = false;
  private readonly beganMs = Float64Array.of(Infinity);

  constructor(bank: Bank, now: Now) {
    const sizes = bank.sizes.length;
    this.bank = bank;
    this.now = now;
    this.occupancy = createOccupancy(bank, now);
    this.days = new DayTally(now);
    this.doorOpenings = new Float64Array(bank.compartmentCount);
    this.counts = new Float64Array(sizes * COUNTERS.length);
    this.dwells = new Float64Array(sizes);
    this.dwellTotalMs = new Float64Array(sizes);
    this.offeredByHour = new Float64Array(sizes * HOURS_PER_WEEK);
    this.rejectedByHour = new Float64Array(sizes * HOURS_PER_WEEK);
    this.rejectedOfBatches = new Float64Array(sizes);
  }

  /** The warm-up is over: what comes from this instant on is observed. */
  begin(): void {
    this.observing = true;
    this.beganMs[0] = this.now[0]!;
    this.days.begin();
    this.occupancy.begin();
  }

  doorOpened(compartment: number): void {
    if (this.observing) this.doorOpenings[compartment]!++;
  }

  changed(compartment: number, from: number, to: number): void {
    this.occupancy.changed(compartment, from, to);
  }

  /** Counts something that happened to a parcel, if the parcel counts; COUNT has the counters' numbers. */
  count(parcel: Parcel, counter: number): void {
    if (parcel.counts) this.counts[parcel.size * COUNTERS.length + counter]!++;
  }

  /** A first presentation, and whether it was rejected. */
  presented(parcel: Parcel, rejected: boolean): void {
    if (!parcel.counts) return;
    const cell = parcel.size * HOURS_PER_WEEK + hourOfWeek(this.now[0]!);
    this.offeredByHour[cell]!++;
    if (rejected) {
      this.rejectedByHour[cell]!++;
      if (parcel.inBatch) this.rejectedOfBatches[parcel.size]!++;
    }
    this.days.presented(rejected);
  }

  /** A later presentation, and whether it was rejected. */
  presentedAgain(parcel: Parcel, rejected: boolean): void {
    this.count(parcel, COUNT.attempts);
    if (rejected) this.count(parcel, COUNT.rejectedAttempts);
  }

  /** A parcel leaves its compartment at this instant. */
  dwelt({ size, confirmedMs }: Parcel): void {
    if (!this.observing) return;
    this.dwells[size]!++;
    this.dwellTotalMs[size]! += this.now[0]! - confirmedMs;
  }

  /** A driver has stood at the open door with this parcel, up to now. */
  handled({ handlingMs }: Parcel): void {
    if (this.observing) this.driverMs[0]! += handlingMs;
  }

  /** Of each size, the rejected parcels that came with visits, at their first presentation. */
  rejectedInBatches(): readonly number[] {
    return [...this.rejectedOfBatches];
  }

  /** Compartments of all sizes that are occupied now. */
  occupied(): number {
    return this.occupancy.occupiedNow();
  }

  /** What was seen from `begin` up to now. */
  observations(): Omit<Observations, 'occupiedAtStart'> {
    return {
      observedMs: this.now[0]! - this.beganMs[0]!,
      sizes: this.bank.sizes.map((_, size) => this.ofSize(size)),
      doorOpenings: [...this.doorOpenings],
      driverMs: this.driverMs[0]!,
      ...this.days.summary(),
    };
  }

  private ofSize(size: number): SizeObservations {
    const row = (table: Float64Array, length: number) => [
      ...table.subarray(size * length, (size + 1) * length),
    ];
    const counted = row(this.counts, COUNTERS.length);
    const counts = Object.fromEntries(COUNTERS.map((name, n) => [name, counted[n]!])) as Record<
      Counter,
      number
    >;
    const offeredByHour = row(this.offeredByHour, HOURS_PER_WEEK);
    const rejectedByHour = row(this.rejectedByHour, HOURS_PER_WEEK);
    // First presentations stand in their hours, and only there: to count them twice would only be slower.
    const offered = total(offeredByHour);
    const rejected = total(rejectedByHour);
    const attempts = offered + counts.attempts;
    const rejectedAttempts = rejected + counts.rejectedAttempts;
    return {
      ...counts,
      offered,
      rejected,
      attempts,
      rejectedAttempts,
      accepted: attempts - rejectedAttempts,
      dwells: this.dwells[size]!,
      dwellTotalMs: this.dwellTotalMs[size]!,
      offeredByHour,
      rejectedByHour,
      ...this.occupancy.summary(size),
    };
  }
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
