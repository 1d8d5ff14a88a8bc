import type { Bank } from '../../machines/bank.ts';
import { COMPARTMENT_STATES, type CompartmentState } from '../../machines/compartment.ts';
import type { Now } from '../../machines/now.ts';

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

export function createOccupancy(bank: Bank, now: Now): Occupancy {
  return new Occupancy(bank, now);
}

/**
 * How many compartments of each size were in which state, over time. The integrals of the counts: whole
 * numbers times integer ms are summed, so the sums are exact as long as they stay below 2⁵³: 1 000
 * compartments for 285 years.
 */
export class Occupancy {
  private readonly now: Now;
  private readonly sizeOf: Uint8Array;
  // A cell for each size and state.
  private readonly counts: Int32Array;
  private readonly peaks: Int32Array;
  private readonly integralsMs: Float64Array;
  /** Up to when each integral has been taken. */
  private readonly takenMs: Float64Array;
  // One for each size.
  private readonly occupied: Int32Array;
  private readonly peakOccupied: Int32Array;
  private readonly fullMs: Float64Array;
  private readonly fullSinceMs: Float64Array;
  private readonly beganMs: Float64Array;

  constructor(bank: Bank, now: Now) {
    const sizes = bank.sizes.length;
    const cells = sizes * STATES;
    this.now = now;
    this.sizeOf = bank.sizeOf;
    this.counts = new Int32Array(cells);
    this.integralsMs = new Float64Array(cells);
    this.takenMs = new Float64Array(cells).fill(now[0]!);
    this.occupied = new Int32Array(sizes);
    this.peakOccupied = new Int32Array(sizes);
    this.fullMs = new Float64Array(sizes);
    this.fullSinceMs = new Float64Array(sizes).fill(now[0]!);
    this.beganMs = Float64Array.of(now[0]!);
    for (const size of bank.sizeOf) this.counts[size * STATES + FREE]!++;
    this.peaks = this.counts.slice();
  }

  changed(compartment: number, from: number, to: number): void {
    const { counts, peaks, occupied, peakOccupied } = this;
    const size = this.sizeOf[compartment]!;
    const left = size * STATES + from;
    const entered = size * STATES + to;
    if (to === FREE && counts[entered] === 0) this.fullMs[size]! += this.fullForMs(size);
    this.take(left);
    this.take(entered);
    const remaining = --counts[left]!;
    const count = ++counts[entered]!;
    if (count > peaks[entered]!) peaks[entered] = count;
    if (from === FREE && remaining === 0) this.fullSinceMs[size] = this.now[0]!;
    const more = IS_OCCUPIED[to]! - IS_OCCUPIED[from]!;
    if (more === 0) return;
    const occupiedNow = occupied[size]! + more;
    occupied[size] = occupiedNow;
    if (occupiedNow > peakOccupied[size]!) peakOccupied[size] = occupiedNow;
  }

  /** Forgets what was; the observed time begins now, with the compartments as they are. */
  begin(): void {
    const atMs = this.now[0]!;
    this.beganMs[0] = atMs;
    this.integralsMs.fill(0);
    this.takenMs.fill(atMs);
    this.fullMs.fill(0);
    this.fullSinceMs.fill(atMs);
    this.peaks.set(this.counts);
    this.peakOccupied.set(this.occupied);
  }

  /** Compartments of all sizes that are occupied. */
  occupiedNow(): number {
    return this.occupied.reduce((sum, count) => sum + count, 0);
  }

  /** What was seen up to now. */
  summary(size: number): OccupancySummary {
    const observedMs = this.now[0]! - this.beganMs[0]!;
    for (let state = 0; state < STATES; state++) this.take(size * STATES + state);
    const fullMs = this.fullMs[size]! + this.fullForMs(size);
    return {
      meanInState: byState((state) => this.integralsMs[size * STATES + state]! / observedMs),
      peakInState: byState((state) => this.peaks[size * STATES + state]!),
      fullShare: fullMs / observedMs,
      peakOccupied: this.peakOccupied[size]!,
    };
  }

  private take(cell: number): void {
    const atMs = this.now[0]!;
    this.integralsMs[cell]! += this.counts[cell]! * (atMs - this.takenMs[cell]!);
    this.takenMs[cell] = atMs;
  }

  /** Time up to now since the last free compartment went, if none is free. */
  private fullForMs(size: number): number {
    return this.counts[size * STATES + FREE] === 0 ? this.now[0]! - this.fullSinceMs[size]! : 0;
  }
}

function byState(value: (state: number) => number): Record<CompartmentState, number> {
  return Object.fromEntries(
    COMPARTMENT_STATES.map((name, state) => [name, value(state)]),
  ) as Record<CompartmentState, number>;
}
