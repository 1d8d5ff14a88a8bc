import type { Scenario } from '../scenario/scenario.ts';
import { expiring } from '../theory/lifetimes/expiring.ts';
import type { Lifetime } from '../theory/lifetimes/lifetime.ts';
import { effectiveDwell } from '../theory/effective-dwell.ts';
import { meanHold } from '../theory/mean-hold.ts';
import { reservationRace, type ReservationRace } from '../theory/reservation-race.ts';
import { meanWaitForRound } from '../theory/staff-round.ts';
import { DAY_MS } from '../traffic/civil-time.ts';
import { expectedPerDay } from '../traffic/expected-per-day.ts';
import { weeklyGapsMs } from './weekly-gaps.ts';
import { lifetimeOf } from './lifetime-of.ts';

/** What a scenario comes to for one of its sizes. */
export interface SizeFacts {
  readonly name: string;
  readonly compartments: number;
  /** Share of the parcels that are of this size. */
  readonly share: number;
  /** Parcels a day, before season and day factor. */
  readonly perDay: number;
  readonly pickupDelay: Lifetime;
  /** The mean, if the pickup delay is exponential. */
  readonly exponentialMeanMs: number | undefined;
  /** Share of the parcels that are still inside when their code expires. */
  readonly uncollected: number;
  /** How long a parcel stays once it is inside; its mean is infinite if nobody ever removes it. */
  readonly dwell: Lifetime;
  /** Mean time that an accepted parcel keeps its compartment from others, with its reservation. */
  readonly holdMeanMs: number;
  /** perDay · holdMean: what would be inside on average if there were room for all. */
  readonly offeredLoad: number;
}

/**
 * A scenario in as much as formulas need of it. What pickup hours and faults do to a hold is not in it,
 * and the wait for the staff is that of an expiry at any time of the week.
 */
export interface Facts {
  readonly scenario: Scenario;
  readonly sizes: readonly SizeFacts[];
  readonly race: ReservationRace;
}

/** Less than this share of the parcels is as good as none: no simulation would ever meet one. */
const NONE = 1e-12;

export function factsOf(scenario: Scenario): Facts {
  const race = raceOf(scenario);
  return {
    scenario,
    race,
    sizes: scenario.sizes.map(({ name, count }, size) => {
      const share = scenario.mix[size]!;
      const perDay = expectedPerDay(scenario) * share;
      const stay = stayOf(scenario, size);
      const holdMeanMs = meanHold(race, stay.dwell.mean);
      const offeredLoad = perDay === 0 ? 0 : (perDay / DAY_MS) * holdMeanMs;
      return { name, compartments: count, share, perDay, ...stay, holdMeanMs, offeredLoad };
    }),
  };
}

function raceOf({ deposit }: Scenario): ReservationRace {
  const { handling, walkAway, reservationTimeoutMs } = deposit;
  return reservationRace({
    handling: lifetimeOf(handling ?? { deterministic: 0 }),
    walkAway,
    // A sampled time is rounded, and the timer wins a tie.
    timeout: reservationTimeoutMs - 0.5,
  });
}

function stayOf({ pickupDelay, forgotten, token, staff }: Scenario, size: number) {
  const spec = pickupDelay[size]!;
  const delay = lifetimeOf(spec);
  const { mean } = (spec['exponential'] ?? {}) as { readonly mean?: number };
  const late = (1 - forgotten) * delay.survival(token.validityMs) + forgotten;
  const uncollected = late < NONE ? 0 : late;
  const common = { pickupDelay: delay, exponentialMeanMs: mean, uncollected };
  if (uncollected === 0) return { ...common, dwell: delay };
  if (staff.rounds.length === 0) return { ...common, dwell: { ...delay, mean: Infinity } };
  const parcel = {
    pickupDelay: delay,
    forgotten,
    validity: token.validityMs,
    removalWait: meanWaitForRound(weeklyGapsMs(staff.rounds)),
  };
  return { ...common, dwell: { ...expiring(parcel), mean: effectiveDwell(parcel) } };
}
