import { STRATEGIES } from '../../../machines/allocation/registry.ts';
import { StrategyOptionsError } from '../../../machines/allocation/strategy-options-error.ts';
import { scaledDistribution } from '../../distributions/scaled.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { unscalableSources, withDemand } from '../capacity/with-demand.ts';

/** What may turn out otherwise than a plan assumes. */
export type Change =
  | { readonly kind: 'demand' | 'dwell'; readonly factor: number }
  | { readonly kind: 'strategy'; readonly name: string };

export interface OtherWorld {
  readonly change: Change;
  readonly scenario: Scenario;
}

const FACTORS = [0.7, 0.8, 0.9, 1.1, 1.2, 1.3];

/**
 * The scenario with 10, 20 and 30 % less and more demand, with pickup delays that are as much shorter and longer, and
 * with each other strategy at its defaults. No other demand where a source cannot be scaled; no other strategy where
 * there is but one size, or where it has no defaults.
 */
export function otherWorlds(scenario: Scenario): OtherWorld[] {
  const demands = unscalableSources(scenario).length > 0 ? [] : FACTORS;
  return [
    ...demands.map((factor) => ({
      change: { kind: 'demand' as const, factor },
      scenario: withDemand(scenario, factor),
    })),
    ...FACTORS.map((factor) => ({
      change: { kind: 'dwell' as const, factor },
      scenario: withDelay(scenario, factor),
    })),
    ...otherStrategies(scenario).map((name) => ({
      change: { kind: 'strategy' as const, name },
      scenario: { ...scenario, strategy: { ...scenario.strategy, name, options: {} } },
    })),
  ];
}

function withDelay(scenario: Scenario, factor: number): Scenario {
  return {
    ...scenario,
    pickupDelay: scenario.pickupDelay.map((delay) => scaledDistribution(delay, factor)),
  };
}

function otherStrategies({ strategy, sizes }: Scenario): string[] {
  if (sizes.length === 1) return [];
  const names = sizes.map(({ name }) => name);
  const hasDefaults = (each: (typeof STRATEGIES)[number]) => {
    try {
      each.create(names, {});
      return true;
    } catch (error) {
      if (error instanceof StrategyOptionsError) return false;
      throw error;
    }
  };
  return STRATEGIES.filter(hasDefaults)
    .map(({ name }) => name)
    .filter((name) => name !== strategy.name);
}
