import type { Facts } from './facts.ts';
import type { Obstacle } from './obstacles.ts';

export interface KnownValues {
  /** For each size, the smallest first; a rule may know the total alone. */
  readonly sizes?: readonly number[];
  /** For all parcels together. */
  readonly total?: number;
}

export interface Limits {
  /** Chains with more states are not solved. */
  readonly maxStates: number;
}

/** One way to know how often parcels are rejected. */
export interface KnowledgeRule {
  readonly name: string;
  readonly kind: 'exact' | 'bound' | 'approximation';
  /** Heads its column of the table; of a few words. */
  readonly heading: string;
  /** What the values are and where they come from, in whole sentences. */
  readonly says: string;
  /** Blocking: rejected ÷ offered. Load: in erlangs, of a size and all larger ones together. */
  readonly share: 'blocking' | 'loadOfLarger';
  /** Of an approximation: the exact rule that it stands in for. */
  readonly insteadOf?: KnowledgeRule;
  /** Everything that would make it wrong. */
  readonly obstacles: readonly Obstacle[];
  /** What makes it too much work. */
  readonly tooMuch?: (facts: Facts, limits: Limits) => string | undefined;
  /** Asked only where nothing stands in the way. */
  readonly values: (facts: Facts, limits: Limits) => KnownValues;
}

/** All that stands between a rule and a scenario. */
export function obstaclesTo(rule: KnowledgeRule, facts: Facts, limits: Limits): string[] {
  const found = rule.obstacles.map((obstacle) => obstacle(facts));
  const sentences = found.filter((sentence) => sentence !== undefined);
  if (sentences.length > 0) return sentences;
  const tooMuch = rule.tooMuch?.(facts, limits);
  return tooMuch === undefined ? [] : [tooMuch];
}
