import type { AllocationStrategy } from '../allocation/strategy.ts';
import type { Bank } from '../bank.ts';
import type { LockerDurations } from '../durations.ts';

/** What is known of a locker before its first record. */
export interface MonitorSetup {
  readonly bank: Bank;
  readonly durations: LockerDurations;
  /** The strategy that the locker declares; without it, no strategy is held against the locker. */
  readonly strategy?: AllocationStrategy | undefined;
}
