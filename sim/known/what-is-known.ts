import type { Scenario } from '../scenario/scenario.ts';
import { UnsettledChainError } from '../theory/chain/over-relaxation.ts';
import { MOST_STATES } from '../theory/allocation-states.ts';
import { type Facts, factsOf } from './facts.ts';
import { type KnowledgeRule, type KnownValues, type Limits, obstaclesTo } from './rule.ts';
import { RULES } from './rules/registry.ts';

/** What a rule says of a scenario to which it applies. */
export interface Statement extends KnownValues {
  readonly rule: KnowledgeRule;
}

/** An exact rule that does not apply, and everything that stands in its way. */
export interface Unknown {
  readonly rule: KnowledgeRule;
  readonly because: readonly string[];
}

export interface Knowledge {
  readonly facts: Facts;
  /** Exact ones first, then bounds, then approximations; no approximation beside an exact one. */
  readonly statements: readonly Statement[];
  /** Of every exact rule, if none of them applies. */
  readonly unknown: readonly Unknown[];
}

const LIMITS: Limits = { maxStates: MOST_STATES };

/**
 * What theory knows of how often a scenario's parcels are rejected in the long run, without simulating:
 * exactly, as a bound, or about.
 */
export function whatIsKnown(scenario: Scenario, limits: Limits = LIMITS): Knowledge {
  const facts = factsOf(scenario);
  const statements: Statement[] = [];
  const unknown: Unknown[] = [];
  for (const rule of RULES) {
    const isExact = statements.some((each) => each.rule.kind === 'exact');
    if (isExact && rule.kind !== 'bound') continue;
    const answer = ask(rule, facts, limits);
    if (answer.because !== undefined) unknown.push({ rule, because: answer.because });
    else statements.push({ rule, ...answer.values });
  }
  const isExact = statements.some((each) => each.rule.kind === 'exact');
  return {
    facts,
    statements,
    unknown: isExact ? [] : unknown.filter(({ rule }) => rule.kind === 'exact'),
  };
}

export interface ExactValues {
  /** Name of the rule that knows them. */
  readonly rule: string;
  /** Blocking of each size, the smallest first. */
  readonly sizes: readonly number[];
  readonly total: number;
}

/** The exact blocking of a scenario, if it is known. */
export function exactValues(scenario: Scenario, limits: Limits = LIMITS): ExactValues | undefined {
  const facts = factsOf(scenario);
  for (const rule of RULES) {
    if (rule.kind !== 'exact') continue;
    const { sizes, total } = ask(rule, facts, limits).values ?? {};
    if (sizes !== undefined && total !== undefined) return { rule: rule.name, sizes, total };
  }
  return undefined;
}

type Answer =
  | { readonly values: KnownValues; readonly because?: undefined }
  | { readonly values?: undefined; readonly because: readonly string[] };

function ask(rule: KnowledgeRule, facts: Facts, limits: Limits): Answer {
  const because = obstaclesTo(rule, facts, limits);
  if (because.length > 0) return { because };
  try {
    return { values: rule.values(facts, limits) };
  } catch (error) {
    if (!(error instanceof UnsettledChainError)) throw error;
    return { because: [error.message] };
  }
}
