import { type Facts, factsOf } from '../../known/facts.ts';
import { unequalHolds } from '../../known/obstacles.ts';
import { exactChain } from '../../known/rules/exact-chain.ts';
import { leastCompartments } from '../../theory/erlang-b-inverse.ts';
import type { PlanProblem } from '../plan-problem.ts';

/** For each size: no bank meets the targets that has fewer compartments of this size and all larger ones. */
export type Requirement = readonly number[];

/** What must be so for the proof below. */
const OBSTACLES = [...exactChain.obstacles, unequalHolds];

/** Whether the proof below holds. */
export function isBoundedByErlang(facts: Facts): boolean {
  return OBSTACLES.every((obstacle) => obstacle(facts) === undefined);
}

/**
 * What Erlang B says that every bank must have, whatever its strategy. Undefined where this is not proven.
 *
 * Parcels of size j and larger fit only into compartments of size j and larger, c of them. Let both this bank and
 * an M/M/c/c that takes whom it can meet the same arrivals of those sizes, and let parcels leave together as
 * long as both have some: with one exponential dwell for all, the bank never has more of them inside. So it carries
 * no more of the load a of those sizes than Erlang's bank, and rejects at least B(a, c) of it.
 */
export function requirementOf({ scenario, targets }: PlanProblem): Requirement | undefined {
  const facts = factsOf(scenario);
  if (scenario.columns !== undefined) return undefined;
  if (targets.some(({ kind }) => kind !== 'blocking')) return undefined;
  if (!isBoundedByErlang(facts)) return undefined;

  const limitOf = (name: string | undefined) =>
    targets.reduce(
      (least, target) =>
        target.kind === 'blocking' && target.size === name ? Math.min(least, target.limit) : least,
      1,
    );
  const loads = facts.sizes.map(({ offeredLoad }) => offeredLoad);
  const lostOfAll = limitOf(undefined) * sum(loads);
  const lost = facts.sizes.map(({ name, offeredLoad }) => limitOf(name) * offeredLoad);
  return loads.map((_, size) => {
    const load = sum(loads.slice(size));
    const allowed = load === 0 ? 1 : Math.min(lostOfAll, sum(lost.slice(size))) / load;
    if (allowed >= 1) return 0;
    return leastCompartments(load, allowed);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
