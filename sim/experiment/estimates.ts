import { COMPARTMENT_STATES, type CompartmentState } from '../../machines/compartment.ts';
import { DAY_MS, HOURS_PER_WEEK } from '../traffic/civil-time.ts';
import { COUNTERS, type Counter, type SizeObservations } from '../simulation/observations.ts';
import { meanInterval, type MeanInterval } from '../statistics/mean-interval.ts';
import type { QuantileInterval } from '../statistics/quantile-interval.ts';
import { ratioInterval, type RatioInterval } from '../statistics/ratio-interval.ts';
import { replicatedQuantileInterval } from '../statistics/replicated-quantile-interval.ts';
import { blockingOf } from './blocking.ts';
import type { Study } from './study.ts';
import { type ImprovedBlocking, improvedBlocking } from './variance/improved-blocking.ts';

/** What a study says of one size, or of all sizes together: sums and intervals over replications. */
export interface SizeEstimates {
  /** Name of the size. */
  readonly size: string;
  readonly compartments: number;
  /** Sums over all replications. */
  readonly totals: Readonly<Record<Counter, number>>;
  /** Rejected ÷ offered, at first presentation. */
  readonly blocking: RatioInterval;
  /** Mean realised dwell, in ms. */
  readonly dwellMs: RatioInterval;
  /** Time-average number of compartments that are reserved, occupied, or out of service and holding. */
  readonly occupied: MeanInterval;
  readonly meanInState: Readonly<Record<CompartmentState, number>>;
  /** The most at once in each state, in any replication. */
  readonly peakInState: Readonly<Record<CompartmentState, number>>;
  /** Share of the time without a free compartment of this size. */
  readonly fullShare: MeanInterval;
  /** The most occupied at once in any replication. */
  readonly peakOccupied: number;
  readonly offeredByHour: readonly number[];
  readonly rejectedByHour: readonly number[];
}

export interface StudyEstimates {
  readonly replications: number;
  readonly observedDays: number;
  readonly sizes: readonly SizeEstimates[];
  /** Sums over sizes and replications. */
  readonly totals: Readonly<Record<Counter, number>>;
  /** All sizes together. */
  readonly blocking: RatioInterval;
  /** So many parcels, or fewer, are rejected on 99 % of the days; undefined before the first has passed. */
  readonly rejectedPerDay: QuantileInterval | undefined;
  /** The same in 95 % of the weeks. */
  readonly rejectedPerWeek: QuantileInterval | undefined;
  /** The same with less variance; undefined where it was not asked for or cannot be had. */
  readonly improved: ImprovedBlocking | undefined;
  /** Minutes a day that drivers stand at open doors. */
  readonly driverMinutesPerDay: MeanInterval;
  /** Compartments occupied at the end of each day from the start of the run, averaged over replications. */
  readonly occupiedAtStart: readonly number[];
  /** Door openings of each compartment a day, averaged over replications, in the order of the bank. */
  readonly doorOpeningsPerDay: readonly number[];
}

const MINUTE_MS = 60_000;

/** @param study with at least one finished replication */
export function estimate(study: Study, confidence = 0.95): StudyEstimates {
  const { scenario, replications } = study;
  const days = replications[0]!.observedMs / DAY_MS;
  const sizes = scenario.sizes.map(({ name, count }, index) =>
    estimateSize(
      name,
      count,
      replications.map(({ sizes: observed }) => observed[index]!),
      confidence,
    ),
  );
  return {
    replications: replications.length,
    observedDays: days,
    sizes,
    totals: sumCounters(sizes.map(({ totals }) => totals)),
    blocking: ratioInterval(replications.map(blockingOf), confidence),
    rejectedPerDay: quantileOf(
      replications.map(({ daysByRejected }) => daysByRejected),
      0.99,
      confidence,
    ),
    rejectedPerWeek: quantileOf(
      replications.map(({ weeksByRejected }) => weeksByRejected),
      0.95,
      confidence,
    ),
    improved: improvedBlocking(study, confidence),
    driverMinutesPerDay: meanInterval(
      replications.map(({ driverMs }) => driverMs / MINUTE_MS / days),
      confidence,
    ),
    occupiedAtStart: replications[0]!.occupiedAtStart.map(
      (_, day) =>
        sum(replications.map(({ occupiedAtStart }) => occupiedAtStart[day]!)) / replications.length,
    ),
    doorOpeningsPerDay: replications[0]!.doorOpenings.map(
      (_, compartment) =>
        sum(replications.map(({ doorOpenings }) => doorOpenings[compartment]!)) /
        (days * replications.length),
    ),
  };
}

function estimateSize(
  size: string,
  compartments: number,
  observed: readonly SizeObservations[],
  confidence: number,
): SizeEstimates {
  const meanOf = (value: (one: SizeObservations) => number) =>
    meanInterval(observed.map(value), confidence);
  const hourly = (value: (one: SizeObservations) => readonly number[]) =>
    Array.from({ length: HOURS_PER_WEEK }, (_, hour) =>
      sum(observed.map((one) => value(one)[hour]!)),
    );
  return {
    size,
    compartments,
    totals: sumCounters(observed),
    blocking: ratioInterval(
      observed.map(({ rejected, offered }) => ({ numerator: rejected, denominator: offered })),
      confidence,
    ),
    dwellMs: ratioInterval(
      observed.map(({ dwellTotalMs, dwells }) => ({
        numerator: dwellTotalMs,
        denominator: dwells,
      })),
      confidence,
    ),
    occupied: meanOf(
      ({ meanInState }) =>
        meanInState.reserved + meanInState.occupied + meanInState['outOfService.holding'],
    ),
    meanInState: byState((state) => meanOf((one) => one.meanInState[state]).mean),
    peakInState: byState((state) => Math.max(...observed.map((one) => one.peakInState[state]))),
    fullShare: meanOf(({ fullShare }) => fullShare),
    peakOccupied: Math.max(...observed.map(({ peakOccupied }) => peakOccupied)),
    offeredByHour: hourly(({ offeredByHour }) => offeredByHour),
    rejectedByHour: hourly(({ rejectedByHour }) => rejectedByHour),
  };
}

/** @param counts of each replication: entry n is how often n came up */
function quantileOf(
  counts: readonly (readonly number[])[],
  probability: number,
  confidence: number,
): QuantileInterval | undefined {
  const samples = counts.map((times) =>
    times.flatMap((often, n) => new Array<number>(often).fill(n)),
  );
  if (samples.every(({ length }) => length === 0)) return undefined;
  return replicatedQuantileInterval(samples, probability, confidence);
}

function byState(
  value: (state: CompartmentState) => number,
): Readonly<Record<CompartmentState, number>> {
  return Object.fromEntries(COMPARTMENT_STATES.map((state) => [state, value(state)])) as Record<
    CompartmentState,
    number
  >;
}

function sumCounters(
  counts: readonly Readonly<Record<Counter, number>>[],
): Record<Counter, number> {
  return Object.fromEntries(
    COUNTERS.map((counter) => [counter, sum(counts.map((one) => one[counter]))]),
  ) as Record<Counter, number>;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
