import { exact } from './exact.ts';
import { fallback } from './fallback.ts';
import { named } from './named.ts';
import type { StrategyDefinition } from './strategy.ts';
import { threshold } from './threshold.ts';

/** Every allocation strategy, the default first. */
export const STRATEGIES: readonly StrategyDefinition[] = [exact, fallback, threshold];

/** @throws RangeError that lists the known names */
export function strategyNamed(name: string): StrategyDefinition {
  return named('allocation strategy', STRATEGIES, name);
}
