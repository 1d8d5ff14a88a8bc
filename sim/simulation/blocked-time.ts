import type { AllocationStrategy } from '../../machines/allocation/strategy.ts';
import type { Bank } from '../../machines/bank.ts';
import type { Now } from '../../machines/now.ts';
import type { LockerObserver } from '../../machines/observer.ts';
import { STATE } from '../../machines/rules.ts';

export interface BlockedTimeOptions {
  readonly bank: Bank;
  readonly now: Now;
  readonly strategy: AllocationStrategy;
  /** Told of everything first. */
  readonly observer: LockerObserver;
}

/**
 * For how long a parcel of each size would be rejected, whether or not one comes: the time during which the
 * strategy has no compartment for it. It stands before another observer, so that a simulation that is not
 * asked for it does nothing for it.
 */
export class BlockedTime implements LockerObserver {
  private readonly observer: LockerObserver;
  private readonly now: Now;
  private readonly sizeOf: Uint8Array;
  private readonly strategy: AllocationStrategy;
  /** Free compartments of each size. */
  private readonly free: Int32Array;
  // One for each size.
  private readonly isBlocked: Uint8Array;
  private readonly sinceMs: Float64Array;
  private readonly blockedMs: Float64Array;
  private readonly beganMs = new Float64Array(1);

  /** All compartments are free. */
  constructor({ bank, now, strategy, observer }: BlockedTimeOptions) {
    const sizes = bank.sizes.length;
    this.observer = observer;
    this.now = now;
    this.sizeOf = bank.sizeOf;
    this.strategy = strategy;
    this.free = new Int32Array(sizes);
    this.isBlocked = new Uint8Array(sizes);
    this.sinceMs = new Float64Array(sizes);
    this.blockedMs = new Float64Array(sizes);
    for (const size of bank.sizeOf) this.free[size]!++;
    this.judge();
    this.begin();
  }

  /** Forgets what was; the observed time begins now. */
  begin(): void {
    this.beganMs[0] = this.now[0]!;
    this.sinceMs.fill(this.now[0]!);
    this.blockedMs.fill(0);
  }

  doorOpened(compartment: number): void {
    this.observer.doorOpened(compartment);
  }

  changed(compartment: number, from: number, to: number): void {
    this.observer.changed(compartment, from, to);
    if (from !== STATE.free && to !== STATE.free) return;
    this.free[this.sizeOf[compartment]!]! += to === STATE.free ? 1 : -1;
    this.judge();
  }

  /** Share of the observed time, up to now, in which a parcel of each size would have been rejected. */
  shares(): number[] {
    const atMs = this.now[0]!;
    return Array.from(this.blockedMs, (blockedMs, size) => {
      const lastMs = this.isBlocked[size] === 1 ? atMs - this.sinceMs[size]! : 0;
      return (blockedMs + lastMs) / (atMs - this.beganMs[0]!);
    });
  }

  private judge(): void {
    const { strategy, free, isBlocked, sinceMs, blockedMs, now } = this;
    for (let size = 0; size < free.length; size++) {
      const blocked = Number(strategy.choose(size, free) < 0);
      if (blocked === isBlocked[size]) continue;
      isBlocked[size] = blocked;
      if (blocked === 1) sinceMs[size] = now[0]!;
      else blockedMs[size]! += now[0]! - sinceMs[size]!;
    }
  }
}
