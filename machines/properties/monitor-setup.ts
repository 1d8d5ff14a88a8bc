import type { AllocationStrategy } from '../allocation/strategy.ts';
import type { Bank } from '../bank.ts';
import type { LockerDurations } from '../durations.ts';
import type { InjectedFault } from '../injected-fault.ts';
import type { Capabilities, Telling } from '../protocol/capabilities.ts';

/** What is known of a locker before its first record. */
export interface MonitorSetup {
  readonly bank: Bank;
  readonly durations: LockerDurations;
  /** The strategy that the locker declares; without it, no strategy is held against the locker. */
  readonly strategy?: AllocationStrategy | undefined;
  /** What the locker says that it can; without it, all that docs/locker.md asks, and that it tells everything. */
  readonly capabilities?: Claims | undefined;
  /** What is made to go wrong on purpose; nothing if left out. */
  readonly injected?: readonly InjectedFault[];
}

/** What properties read of a locker's capabilities. */
export interface Claims extends Pick<
  Capabilities,
  'clock' | 'commands' | 'idempotent' | 'rejections'
> {
  /** `changes`: each change of a compartment's state, which only lockers in this process tell. */
  readonly tells: readonly (Telling | 'changes')[];
}
