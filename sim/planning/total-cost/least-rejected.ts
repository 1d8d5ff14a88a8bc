import { factsOf } from '../../known/facts.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nestedWorkloadBound } from '../../theory/nested-workload-bound.ts';
import { isBoundedByErlang } from '../search/requirement.ts';
import type { Mix } from '../space/mix.ts';

/** So many parcels a day, or more, every bank rejects that has no more than a mix of each size. */
export type LeastRejected = (mix: Mix) => number;

/**
 * By Erlang B, whatever the strategy (the proof is in search/requirement.ts): of a size and all larger ones together no
 * bank rejects less than one that could use each of its compartments for each of them. 0 where that is not proven.
 */
export function leastRejected(scenario: Scenario): LeastRejected {
  const facts = factsOf(scenario);
  if (!isBoundedByErlang(facts)) return () => 0;
  const loads = facts.sizes.map(({ offeredLoad }) => offeredLoad);
  const perDay = facts.sizes.map((size) => size.perDay);
  const perDayFrom = perDay.map((_, size) =>
    perDay.slice(size).reduce((sum, each) => sum + each, 0),
  );
  return (mix) =>
    Math.max(
      ...nestedWorkloadBound({ compartments: mix, loads }).map(
        (blocking, size) => perDayFrom[size]! * blocking,
      ),
    );
}
