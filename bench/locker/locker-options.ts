import { strategyNamed } from '../../machines/allocation/registry.ts';
import { withinNamed } from '../../machines/allocation/within/registry.ts';
import type { LockerOptions } from '../../machines/assemble-locker.ts';
import type { Bank } from '../../machines/bank.ts';
import { createNow } from '../../machines/now.ts';
import { createSeededCodes, type SeededCodes } from '../../machines/seeded-codes.ts';
import { createStream } from '../../sim/random/stream.ts';
import { DURATIONS } from './durations.ts';

/** By what rules a locker allocates. */
export interface Rules {
  readonly strategy: string;
  readonly within: string;
}

/** A locker with seeded codes whose time begins at 0. */
export function lockerOptions(
  bank: Bank,
  { strategy, within }: Rules,
): LockerOptions & { readonly codes: SeededCodes } {
  const key = { seed: 1, replication: 1, source: 'bench', purpose: 'within' };
  return {
    bank,
    now: createNow(0),
    codes: createSeededCodes(1),
    strategy: strategyNamed(strategy).create(bank.sizes, {}),
    within: withinNamed(within),
    uniform: createStream(key).uniform,
    durations: DURATIONS,
  };
}
