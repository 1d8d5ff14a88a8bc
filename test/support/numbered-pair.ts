import type { Life } from '../../bench/lockstep/life.ts';
import { createPair } from '../../bench/lockstep/pair.ts';
import { STRATEGIES } from '../../machines/allocation/registry.ts';
import { WITHIN_RULES } from '../../machines/allocation/within/registry.ts';
import { createBank } from '../../machines/bank.ts';
import { byCode } from '../../machines/compile/executor.ts';
import { DEFAULT_DURATIONS } from '../../machines/durations.ts';
import { createNow } from '../../machines/now.ts';

export const SMALL_BANK = createBank([
  { name: 'S', count: 3 },
  { name: 'M', count: 1 },
  { name: 'L', count: 1 },
]);

/**
 * The compiled locker in numbers and the actor locker, put into numbers, as one: it throws when they
 * answer differently, and `compare` when they did something different or are in different states.
 */
export function startPair(parts: Partial<Life> = {}) {
  const now = createNow(0);
  const life: Life = {
    seed: 1,
    number: 1,
    bank: SMALL_BANK,
    strategy: STRATEGIES[0]!.create(SMALL_BANK.sizes, {}),
    within: WITHIN_RULES[0]!,
    durations: DEFAULT_DURATIONS,
    executor: byCode,
    inWords: false,
    commands: Infinity,
    description: '',
    ...parts,
  };
  return { now, ...createPair(life, now) };
}
