import type { AllocationStrategy } from '../../machines/allocation/strategy.ts';
import type { Bank } from '../../machines/bank.ts';
import type { Now } from '../../machines/now.ts';
import type { LockerObserver } from '../../machines/observer.ts';
import { STATE } from '../../machines/rules.ts';
import type { ArrivalClock } from '../traffic/arrival-clock.ts';

export interface BlockedTimeOptions {
  readonly bank: Bank;
  readonly now: Now;
  /** What time is measured by. */
  readonly clock: Pick<ArrivalClock, 'at'>;
  readonly strategy: AllocationStrategy;
  /** Told of everything first. */
  readonly observer: LockerObserver;
}

/**
 * For how long a parcel of each size would be rejected, whether or not one comes: the time during which the
 * strategy has no compartment for it, on the clock of Poisson arrivals, by which busy hours are longer. It stands
 * before another observer, so that a simulation that is not asked for it does nothing for it.
 */
export class BlockedTime implements LockerObserver {
  private readonly observer: LockerObserver;
  private readonly now: Now;
  private readonly clock: Pick<ArrivalClock, 'at'>;
  private readonly sizeOf: Uint8Array;
  private readonly strategy: AllocationStrategy;
  /** Free compartments of each size. */
  private readonly free: Int32Array;
  // One for each size.
  private readonly isBlocked: Uint8Array;
  private readonly since: Float64Array;
  private readonly blocked: Float64Array;

  /** All compartments are free. */
  constructor({ bank, now, clock, strategy, observer }: BlockedTimeOptions) {
    const sizes = bank.sizes.length;
    this.observer = observer;
    this.now = now;
    this.clock = clock;
    this.sizeOf = bank.sizeOf;
    this.strategy = strategy;
    this.free = new Int32Array(sizes);
    this.isBlocked = new Uint8Array(sizes);
    this.since = new Float64Array(sizes);
    this.blocked = new Float64Array(sizes);
    for (const size of bank.sizeOf) this.free[size]!++;
    this.judge();
    this.begin();
  }

  /** Forgets what was; the observed time begins now. */
  begin(): void {
    this.since.fill(this.clock.at(this.now[0]!));
    this.blocked.fill(0);
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

  /** For each size, how many Poisson arrivals of all sizes were to be expected while it was blocked, up to now. */
  expectedWhileBlocked(): number[] {
    const at = this.clock.at(this.now[0]!);
    return Array.from(this.blocked, (blocked, size) =>
      this.isBlocked[size] === 1 ? blocked + at - this.since[size]! : blocked,
    );
  }

  private judge(): void {
    const { strategy, free, isBlocked, since, blocked } = this;
    for (let size = 0; size < free.length; size++) {
      const isNow = Number(strategy.choose(size, free) < 0);
      if (isNow === isBlocked[size]) continue;
      const at = this.clock.at(this.now[0]!);
      isBlocked[size] = isNow;
      if (isNow === 1) since[size] = at;
      else blocked[size]! += at - since[size]!;
    }
  }
}
