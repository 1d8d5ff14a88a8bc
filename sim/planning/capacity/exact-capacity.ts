import { type Facts, factsOf, type SizeFacts } from '../../known/facts.ts';
import { exactErlangB } from '../../known/rules/erlang-b.ts';
import { exactValues } from '../../known/what-is-known.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { offeredLoadFor } from '../../theory/erlang-b-inverse.ts';
import { root } from '../../theory/root.ts';
import type { BlockingTarget, Target } from '../target/target.ts';
import { exactRatio } from '../target/target-ratio.ts';
import type { ExactCapacity } from './capacity.ts';
import { withDemand } from './with-demand.ts';

/** The chain is solved a dozen times or two. */
const LIMITS = { maxStates: 60_000 };

/** Where less than this share of the demand is too much, there is no room at all. */
const LEAST_TIMES = 2 ** -40;

/**
 * How many times the demand a bank carries, where its blocking is known exactly and every target is about blocking:
 * the inverse of Erlang B for a size by itself, otherwise the zero of blocking − limit.
 *
 * @returns undefined where it is not known
 */
export function exactCapacity(
  scenario: Scenario,
  targets: readonly Target[],
): ExactCapacity | undefined {
  if (!targets.every((target) => target.kind === 'blocking')) return undefined;
  const rule = exactValues(scenario, LIMITS)?.rule;
  if (rule === undefined) return undefined;
  const facts = factsOf(scenario);
  try {
    const factors = targets.map((target) => largestFactor(facts, target, rule));
    const factor = Math.min(...factors);
    return { kind: 'exact', factor, binding: factors.indexOf(factor), rule };
  } catch (error) {
    if (error instanceof NotKnown) return undefined;
    throw error;
  }
}

function largestFactor(facts: Facts, target: BlockingTarget, rule: string): number {
  const { limit } = target;
  const concerned = facts.sizes.filter(
    ({ name, perDay }) => perDay > 0 && (target.size ?? name) === name,
  );
  if (limit >= 1 || concerned.length === 0) return Infinity;
  if (limit === 0) return 0;
  const [{ compartments, offeredLoad }] = concerned as [SizeFacts];
  if (rule === exactErlangB.name && concerned.length === 1) {
    return compartments === 0 ? 0 : offeredLoadFor(limit, compartments) / offeredLoad;
  }

  const ratioAt = (factor: number) => ratioOf(withDemand(facts.scenario, factor), target);
  let [meets, misses] = [1, 1];
  while (ratioAt(misses) <= limit) [meets, misses] = [misses, 2 * misses];
  while (ratioAt(meets) > limit) {
    if (meets < LEAST_TIMES) return 0;
    [meets, misses] = [meets / 2, meets];
  }
  // In logarithms: blocking goes over many orders of magnitude.
  return root((factor) => Math.log(ratioAt(factor) / limit), meets, misses);
}

function ratioOf(scenario: Scenario, target: BlockingTarget): number {
  const known = exactValues(scenario, LIMITS);
  if (known === undefined) throw new NotKnown();
  return exactRatio(target, known, scenario.sizes)!;
}

/** What is known at one demand need not be at another: a chain may not settle. */
class NotKnown extends Error {
  override readonly name = 'NotKnown';
}
