import type { Bank } from '../../machines/bank.ts';
import { COMPARTMENT_STATES, type CompartmentState } from '../../machines/compartment.ts';
import type { Now } from '../../machines/now.ts';

/** How many compartments of each size were in which state, over time. */
export interface Occupancy {
  changed(compartment: number, from: number, to: number): void;
  /** Forgets what was; the observed time begins now, with the compartments as they are. */
  begin(): void;
  /** What was seen up to now. */
  summary(size: number): OccupancySummary;
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

const STATES = COMPARTMENT_STATES.length;
const FREE = COMPARTMENT_STATES.indexOf('free');
/** 'Occupied' in statistics: reserved, occupied, or out of service and holding (docs/locker.md). */
const IS_OCCUPIED = Uint8Array.from(COMPARTMENT_STATES, (state) =>
  Number(['reserved', 'occupied', 'outOfService.holding'].includes(state)),
);

/**
 * The integrals of the counts over time. Whole numbers times integer ms are summed, so the sums are exact
 * as long as they stay below 2⁵³: 1 000 compartments for 285 years.
 */
export function createOccupancy(bank: Bank, now: Now): Occupancy {
  const { sizeOf } = bank;
  const sizes = bank.sizes.length;
  // A cell for each size and state.
  const counts = new Int32Array(sizes * STATES);
  const peaks = new Int32Array(sizes * STATES);
  const integralsMs = new Float64Array(sizes * STATES);
  /** Up to when each integral has been taken. */
  const takenMs = new Float64Array(sizes * STATES).fill(now[0]!);
  const occupied = new Int32Array(sizes);
  const peakOccupied = new Int32Array(sizes);
  const fullMs = new Float64Array(sizes);
  const fullSinceMs = new Float64Array(sizes).fill(now[0]!);
  let beganMs = now[0]!;
  for (const size of sizeOf) counts[size * STATES + FREE]!++;
  peaks.set(counts);

  function take(cell: number): void {
    integralsMs[cell]! += counts[cell]! * (now[0]! - takenMs[cell]!);
    takenMs[cell] = now[0]!;
  }

  /** Time up to now since the last free compartment went, if none is free. */
  const fullForMs = (size: number) =>
    counts[size * STATES + FREE] === 0 ? now[0]! - fullSinceMs[size]! : 0;

  return {
    changed(compartment, from, to) {
      const size = sizeOf[compartment]!;
      const left = size * STATES + from;
      const entered = size * STATES + to;
      if (to === FREE) fullMs[size]! += fullForMs(size);
      take(left);
      take(entered);
      counts[left]!--;
      const count = ++counts[entered]!;
      if (count > peaks[entered]!) peaks[entered] = count;
      if (from === FREE && counts[left] === 0) fullSinceMs[size] = now[0]!;
      occupied[size]! += IS_OCCUPIED[to]! - IS_OCCUPIED[from]!;
      if (occupied[size]! > peakOccupied[size]!) peakOccupied[size] = occupied[size]!;
    },

    begin() {
      beganMs = now[0]!;
      integralsMs.fill(0);
      takenMs.fill(beganMs);
      fullMs.fill(0);
      fullSinceMs.fill(beganMs);
      peaks.set(counts);
      peakOccupied.set(occupied);
    },

    summary(size) {
      const observedMs = now[0]! - beganMs;
      for (let state = 0; state < STATES; state++) take(size * STATES + state);
      return {
        meanInState: byState((state) => integralsMs[size * STATES + state]! / observedMs),
        peakInState: byState((state) => peaks[size * STATES + state]!),
        fullShare: (fullMs[size]! + fullForMs(size)) / observedMs,
        peakOccupied: peakOccupied[size]!,
      };
    },
  };
}

function byState(value: (state: number) => number): Record<CompartmentState, number> {
  return Object.fromEntries(
    COMPARTMENT_STATES.map((name, state) => [name, value(state)]),
  ) as Record<CompartmentState, number>;
}
