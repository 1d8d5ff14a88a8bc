import type { Bank } from '../../machines/bank.ts';
import { COMPARTMENT_STATES, type CompartmentState } from '../../machines/compartment.ts';
import type { Now } from '../../machines/now.ts';
import { Level } from './level.ts';

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
const IS_OCCUPIED = Uint8Array.from(COMPARTMENT_STATES, (state) =>
  Number(['reserved', 'occupied', 'outOfService.holding'].includes(state)),
);

export function createOccupancy(bank: Bank, now: Now): Occupancy {
  return new Occupancy(bank, now);
}

/**
 * How many compartments of each size were in which state, over time. The integrals are exact as long as
 * they stay below 2⁵³: 1 000 compartments for 285 years.
 */
export class Occupancy {
  private readonly now: Now;
  private readonly sizeOf: Uint8Array;
  private readonly sizes: readonly SizeLevels[];
  /** When the observed time began; a double from the start, as those of levels. */
  private beganMs = NaN;

  constructor(bank: Bank, now: Now) {
    const { firstOfSize } = bank;
    this.now = now;
    this.sizeOf = bank.sizeOf;
    this.sizes = bank.sizes.map(
      (_, size) => new SizeLevels(firstOfSize[size + 1]! - firstOfSize[size]!),
    );
    this.beganMs = now[0]!;
  }

  changed(compartment: number, from: number, to: number): void {
    const size = this.sizes[this.sizeOf[compartment]!]!;
    const atMs = this.now[0]! - this.beganMs;
    const left = size.states[from]!;
    const entered = size.states[to]!;
    left.fall(atMs);
    if (from === FREE && left.count === 0) size.full.rise(atMs);
    if (to === FREE && entered.count === 0) size.full.fall(atMs);
    entered.rise(atMs);
    const more = IS_OCCUPIED[to]! - IS_OCCUPIED[from]!;
    if (more > 0) size.occupied.rise(atMs);
    else if (more < 0) size.occupied.fall(atMs);
  }

  /** Forgets what was; the observed time begins now, with the compartments as they are. */
  begin(): void {
    this.beganMs = this.now[0]!;
    for (const size of this.sizes) size.beginAgain();
  }

  /** Compartments of all sizes that are occupied. */
  occupiedNow(): number {
    return this.sizes.reduce((sum, { occupied }) => sum + occupied.count, 0);
  }

  /** What was seen up to now. */
  summary(size: number): OccupancySummary {
    const observedMs = this.now[0]! - this.beganMs;
    const { states, occupied, full } = this.sizes[size]!;
    return {
      meanInState: byState((state) => states[state]!.integralMs(observedMs) / observedMs),
      peakInState: byState((state) => states[state]!.peak),
      fullShare: full.integralMs(observedMs) / observedMs,
      peakOccupied: occupied.peak,
    };
  }
}

/** The compartments of one size, which are all free at first. */
class SizeLevels {
  readonly states: readonly Level[];
  readonly occupied: Level;
  /** 1 while none is free. */
  readonly full: Level;

  constructor(compartments: number) {
    this.states = COMPARTMENT_STATES.map(
      (_, state) => new Level(state === FREE ? compartments : 0),
    );
    this.occupied = new Level(0);
    this.full = new Level(Number(compartments === 0));
  }

  beginAgain(): void {
    for (const level of [...this.states, this.occupied, this.full]) level.beginAgain();
  }
}

function byState(value: (state: number) => number): Record<CompartmentState, number> {
  return Object.fromEntries(
    COMPARTMENT_STATES.map((name, state) => [name, value(state)]),
  ) as Record<CompartmentState, number>;
}
