/**
 * A scenario after validation: plain data, every unit resolved (ms, shares 0…1, counts), every default
 * filled in. It survives JSON, so it can travel to workers and into result files.
 * What people write is the schema's business (schema.ts); the simulation reads only this.
 */
import type { DistributionSpec } from '../distributions/distribution.ts';

export interface Scenario {
  readonly name: string;
  readonly description: string | undefined;
  /** Civil midnight of the first day of the statistics, ms since 1970-01-01T00:00. The warm-up comes before it. */
  readonly startMs: number;
  /** Days that count, after the warm-up. */
  readonly days: number;
  /** Length of the warm-up in whole days; always resolved (warm-up.ts gives the default). */
  readonly warmUpDays: number;
  readonly replications: number;
  readonly seed: number;
  /** Smallest size first. */
  readonly sizes: readonly { readonly name: string; readonly count: number }[];
  /** What the bank is made of; undefined = compartments come one by one. Only planning asks. */
  readonly columns?: ColumnSpec | undefined;
  /** Only planning asks. */
  readonly costs?: CostSpec | undefined;
  readonly strategy: StrategySpec;
  /** Share of the parcels of each size, in the order of `sizes`; adds up to 1. */
  readonly mix: readonly number[];
  readonly arrivals: readonly ArrivalSource[];
  /** Factors on the demand of dates; a date outside every span has factor 1, overlapping spans multiply. */
  readonly season: readonly {
    readonly fromMs: number;
    readonly untilMs: number;
    readonly factor: number;
  }[];
  /** Factor on the demand of each day, drawn anew every day, the same for all sources. */
  readonly dayFactor: DistributionSpec | undefined;
  /** How long after the confirm the customer means to come, by size, in ms. */
  readonly pickupDelay: readonly DistributionSpec[];
  /** Share of the parcels that nobody ever comes for. */
  readonly forgotten: number;
  /** How many wrong codes a customer types first. */
  readonly wrongCodes: DistributionSpec;
  readonly pickupHours: PickupHours | undefined;
  readonly deposit: {
    /** Time at the open door in ms; undefined = reserve and confirm in one step. */
    readonly handling: DistributionSpec | undefined;
    /** Share of the reservations that the driver leaves without confirming. */
    readonly walkAway: number;
    readonly reservationTimeoutMs: number;
    /** What becomes of a parcel that is rejected, or kept by a late driver or lost to a fault. */
    readonly onReject: 'lost' | 'nextVisit';
  };
  readonly token: {
    readonly validityMs: number;
    readonly rememberCodesMs: number;
    readonly rememberReservationsMs: number;
  };
  readonly staff: { readonly rounds: readonly WeeklyTime[] };
  readonly faults: FaultSpec | undefined;
}

/**
 * Columns of compartments, each as high as the others. A column is full: what is left of its slots is too few for
 * one more compartment.
 */
export interface ColumnSpec {
  /** Slots of a column, one above the other. */
  readonly height: number;
  /** Slots that a compartment of each size takes, in the order of `sizes`. */
  readonly slots: readonly number[];
  /** Columns for which there is room; undefined = any number. */
  readonly atMost?: number | undefined;
}

/** What is paid, in any one currency. */
export interface CostSpec {
  /** For the bank, however large it is. */
  readonly fixed: number;
  /** For each column; 0 where there are none. */
  readonly column: number;
  /** For a compartment of each size, in the order of `sizes`. */
  readonly compartments: readonly number[];
  /** For each parcel that is rejected at its first presentation. */
  readonly rejectedParcel: number;
  /** Years of 365 days for which the bank is paid. */
  readonly years: number;
}

/** An instant of the week: weekday 0 = Monday … 6 = Sunday, and ms since that day's midnight. */
export interface WeeklyTime {
  readonly weekday: number;
  readonly timeOfDayMs: number;
}

export interface StrategySpec {
  /** A name of machines/allocation's strategy registry. */
  readonly name: string;
  /** The strategy's own options, as its schema gave them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** A name of machines/allocation's registry of choices within a size. */
  readonly within: string;
}

export type ArrivalSource = PoissonSource | VisitSource;

/** Parcels one at a time, a Poisson process. */
export interface PoissonSource {
  readonly kind: 'poisson';
  readonly name: string;
  /** Mean parcels a day, averaged over a week. */
  readonly perDay: number;
  /** 168 relative rates, one an hour from Monday 00:00, mean 1; undefined = constant. */
  readonly profile: readonly number[] | undefined;
}

/** A driver who comes at given times with a batch. */
export interface VisitSource {
  readonly kind: 'visits';
  readonly name: string;
  readonly times: readonly WeeklyTime[];
  /** Parcels in a batch. A Poisson count is scaled by season and day factor; others are never scaled. */
  readonly parcels: DistributionSpec;
}

/**
 * When customers fetch: 168 shares (one an hour from Monday 00:00, max 1) of the customers who would
 * come in that hour. A pickup moves to the first instant at or after it, in an hour whose share
 * exceeds the customer's own uniform number. Opening hours are shares of 0 and 1, refined to the
 * minute by `open` instead.
 */
export type PickupHours =
  | { readonly kind: 'profile'; readonly shares: readonly number[] }
  | {
      readonly kind: 'open';
      /** Disjoint, sorted spans of the week in ms from Monday 00:00; until is exclusive. */
      readonly spans: readonly { readonly fromMs: number; readonly untilMs: number }[];
    };

export interface FaultSpec {
  /** Time in service from one repair to the next failure of a compartment, in ms. */
  readonly timeToFailure: DistributionSpec;
  /** Time to repair in ms, or at the next staff round. */
  readonly repair: DistributionSpec | 'nextStaffRound';
}
