import { estimate } from '../../../sim/experiment/estimates.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import {
  COUNTERS,
  type Counter,
  type Observations,
  type SizeObservations,
} from '../../../sim/simulation/observations.ts';
import type { Finding } from '../../../src/report/finding.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A scenario that is never run: what reports say of it is all that matters. */
const SCENARIO: Scenario = {
  name: 'Hand-made',
  description: undefined,
  startMs: 0,
  days: 100,
  warmUpDays: 14,
  replications: 3,
  seed: 7,
  sizes: [
    { name: 'S', count: 2 },
    { name: 'L', count: 1 },
  ],
  strategy: { name: 'exact', options: {}, within: 'first' },
  mix: [0.8, 0.2],
  arrivals: [{ kind: 'poisson', name: 'parcels', perDay: 10, profile: undefined }],
  season: [],
  dayFactor: undefined,
  pickupDelay: [{ exponential: { mean: HOUR_MS } }, { exponential: { mean: HOUR_MS } }],
  forgotten: 0,
  wrongCodes: { deterministic: 0 },
  pickupHours: undefined,
  deposit: { handling: undefined, walkAway: 0, reservationTimeoutMs: 180_000, onReject: 'lost' },
  token: { validityMs: 7 * DAY_MS, rememberCodesMs: 30 * DAY_MS, rememberReservationsMs: DAY_MS },
  staff: { rounds: [{ weekday: 0, timeOfDayMs: 6 * HOUR_MS }] },
  faults: undefined,
};

const NONE_IN_STATE = {
  free: 0,
  reserved: 0,
  occupied: 0,
  'outOfService.empty': 0,
  'outOfService.unverified': 0,
  'outOfService.holding': 0,
};

export type SizeGiven = Partial<Omit<SizeObservations, 'meanInState'>> & {
  readonly meanInState?: Partial<SizeObservations['meanInState']>;
};

function sizeObserved(given: SizeGiven): SizeObservations {
  const { meanInState, ...rest } = given;
  const zeros = Object.fromEntries(COUNTERS.map((counter) => [counter, 0])) as Record<
    Counter,
    number
  >;
  return {
    ...zeros,
    dwells: 0,
    dwellTotalMs: 0,
    offeredByHour: new Array<number>(168).fill(0),
    rejectedByHour: new Array<number>(168).fill(0),
    fullShare: 0,
    peakOccupied: 0,
    peakInState: NONE_IN_STATE,
    ...rest,
    meanInState: { ...NONE_IN_STATE, ...meanInState },
  };
}

/** Replications with what was seen of S and of L in each. */
export function findingOf(
  replications: readonly (readonly [s: SizeGiven, l: SizeGiven])[],
  given: Partial<Scenario> & { readonly doorOpenings?: readonly number[] } = {},
): Finding {
  const { doorOpenings = [300, 100, 200], ...changes } = given;
  const scenario = { ...SCENARIO, ...changes };
  const observed: Observations[] = replications.map((sizes) => ({
    observedMs: scenario.days * DAY_MS,
    sizes: sizes.map(sizeObserved),
    doorOpenings,
    driverMs: 0,
    daily: { days: 0, sum: 0, sumOfSquares: 0 },
    daysByRejected: [],
    weeksByRejected: [],
    occupiedAtStart: [],
  }));
  return { scenario, estimates: estimate({ scenario, replications: observed }) };
}

/** 168 counts: `base` everywhere but where `at` says otherwise. */
export function byHour(base: number, at: Readonly<Record<number, number>> = {}): number[] {
  return Array.from({ length: 168 }, (_, hour) => at[hour] ?? base);
}
