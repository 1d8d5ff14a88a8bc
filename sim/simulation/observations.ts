import type { DaySummary } from './day-tally.ts';
import type { OccupancySummary } from './occupancy.ts';

/**
 * What one replication saw after the warm-up, as plain data. Counts of parcels are of those first
 * presented after the warm-up, and follow them to the end of the run.
 */
export interface Observations extends DaySummary {
  /** Length of the observed time, in ms. */
  readonly observedMs: number;
  /** One entry a size, smallest first. */
  readonly sizes: readonly SizeObservations[];
  /** Compartments occupied at the end of each day from the start of the run, for its first weeks. */
  readonly occupiedAtStart: readonly number[];
  /** Door openings of each compartment, in the order of the bank. */
  readonly doorOpenings: readonly number[];
  /** Time that drivers spent at open doors, in ms. */
  readonly driverMs: number;
  /**
   * Rejected parcels of each size: those of visits as counted, and of a Poisson process as many as were to be
   * expected while there was no room for them; only if it was asked for.
   */
  readonly expectedRejections?: readonly number[];
  /** What twins of the bank did with the same parcels, by twin and size; only if it was asked for. */
  readonly twins?: Readonly<Record<string, readonly number[]>>;
}

/** Every count that a parcel can be part of. */
export const COUNTERS = [
  /** Parcels at their first presentation. */
  'offered',
  /** Parcels rejected at their first presentation. */
  'rejected',
  /** Presentations, first and later ones. */
  'attempts',
  'rejectedAttempts',
  /** Reservations: each ends confirmed, walked away, late or lost to a fault, or is open at the end. */
  'accepted',
  'confirmed',
  'walkedAway',
  'lateConfirms',
  'lostToFault',
  /** Parcels that drivers keep for the next visit; one a presentation. */
  'kept',
  /** Parcels that are not presented again after a rejection, a late confirm or a fault. */
  'lost',
  'pickedUp',
  /** Parcels that were still inside one millisecond after their code's last. */
  'expired',
  /** Expired parcels that staff took out. */
  'returned',
  'wrongCodes',
  /** Pickups tried after the code's end. */
  'latePickups',
  /** Pickups that met a door out of service. */
  'refusedByFault',
  /** Parcels inside at the end of the run. */
  'inside',
] as const;

export type Counter = (typeof COUNTERS)[number];

export interface SizeObservations extends Readonly<Record<Counter, number>>, OccupancySummary {
  /**
   * Dwells that ended in the observed time, and their total in ms. They are counted by their end, not
   * by the parcel's birth, or the long ones would be missing that outlast the run.
   */
  readonly dwells: number;
  readonly dwellTotalMs: number;
  /** First presentations, and rejected ones, by hour of the week from Monday 00:00. */
  readonly offeredByHour: readonly number[];
  readonly rejectedByHour: readonly number[];
}
