import type { Bank } from '../../machines/bank.ts';
import { COMPARTMENT_STATES, type CompartmentState } from '../../machines/compartment.ts';
import { TimeAverage } from '../statistics/time-average.ts';

/** How many compartments of each size were in which state, over time. */
export interface Occupancy {
  changed(size: number, from: number, to: number, atMs: number): void;
  /** Forgets what was; the observed time begins here, with the compartments as they are. */
  begin(atMs: number): void;
  summary(size: number, atMs: number): OccupancySummary;
}

export interface OccupancySummary {
  /** Time-average number of compartments in each state. */
  readonly meanInState: Readonly<Record<CompartmentState, number>>;
  /** The most at once in each state. */
  readonly peakInState: Readonly<Record<CompartmentState, number>>;
  /** Share of the time without a free compartment of this size. */
  readonly fullShare: number;
  /** Most compartments occupied at once: reserved, occupied, or out of service and holding. */
  readonly peakOccupied: number;
}

const FREE = COMPARTMENT_STATES.indexOf('free');
/** 'Occupied' in statistics: reserved, occupied, or out of service and holding (docs/locker.md). */
const IS_OCCUPIED = COMPARTMENT_STATES.map((state) =>
  ['reserved', 'occupied', 'outOfService.holding'].includes(state),
);

export function createOccupancy(bank: Bank, fromMs: number): Occupancy {
  const compartments = bank.sizes.map(
    (_, size) => bank.firstOfSize[size + 1]! - bank.firstOfSize[size]!,
  );

  function integratorsOf(count: number) {
    return {
      states: COMPARTMENT_STATES.map(
        (_, state) => new TimeAverage(fromMs, state === FREE ? count : 0),
      ),
      occupied: new TimeAverage(fromMs, 0),
      /** Not free: reaches the count when the size is full. */
      taken: new TimeAverage(fromMs, 0, count),
    };
  }
  const sizes = compartments.map(integratorsOf);

  return {
    changed(size, from, to, atMs) {
      const { states, occupied, taken } = sizes[size]!;
      states[from]!.set(states[from]!.value - 1, atMs);
      states[to]!.set(states[to]!.value + 1, atMs);
      const moreOccupied = Number(IS_OCCUPIED[to]) - Number(IS_OCCUPIED[from]);
      if (moreOccupied !== 0) occupied.set(occupied.value + moreOccupied, atMs);
      const moreTaken = Number(from === FREE) - Number(to === FREE);
      if (moreTaken !== 0) taken.set(taken.value + moreTaken, atMs);
    },

    begin(atMs) {
      for (const { states, occupied, taken } of sizes) {
        for (const integrator of [...states, occupied, taken]) integrator.reset(atMs);
      }
    },

    summary(size, atMs) {
      const { states, occupied, taken } = sizes[size]!;
      for (const integrator of [...states, occupied, taken]) integrator.advance(atMs);
      return {
        meanInState: byState((state) => states[state]!.mean!),
        peakInState: byState((state) => states[state]!.peak),
        fullShare: taken.shareAtOrAbove!,
        peakOccupied: occupied.peak,
      };
    },
  };
}

function byState(value: (state: number) => number): Record<CompartmentState, number> {
  return Object.fromEntries(
    COMPARTMENT_STATES.map((name, state) => [name, value(state)]),
  ) as Record<CompartmentState, number>;
}
