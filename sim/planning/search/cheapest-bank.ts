import type { PlanProblem } from '../plan-problem.ts';
import { type Mix, withMore } from '../space/mix.ts';
import { spaceOf } from '../space/space-of.ts';
import type { Requirement } from './requirement.ts';

/** The cheapest bank with at least so many compartments of each size that may meet the targets, if there is one. */
export type CheapestBank = (least: Mix) => PricedMix | undefined;

export interface PricedMix {
  readonly mix: Mix;
  readonly cost: number;
}

/** @param requirement leaves out banks that have too little of it */
export function cheapestBank(
  { scenario, most }: Pick<PlanProblem, 'scenario' | 'most'>,
  requirement: Requirement | undefined,
): CheapestBank {
  const space = spaceOf(scenario, { least: most.map(() => 0), most });
  const { compartments } = scenario.costs;
  return (least) => {
    const required =
      requirement === undefined ? least : completed(least, { requirement, compartments, most });
    if (required === undefined) return undefined;
    const mix = space.cheapestCovering(required);
    return mix === undefined ? undefined : { mix, cost: space.cost(mix) };
  };
}

/**
 * The cheapest way to have what is required: from the largest size down, of the sizes that count for it and of
 * which there may be more, the cheapest. What is required of larger sizes is a part of what is required of
 * smaller ones too, so that nothing is bought in vain.
 */
function completed(
  least: Mix,
  {
    requirement,
    compartments,
    most,
  }: {
    readonly requirement: Requirement;
    readonly compartments: readonly number[];
    readonly most: Mix;
  },
): Mix | undefined {
  let mix = least;
  for (let size = least.length - 1; size >= 0; size--) {
    const has = mix.slice(size).reduce((sum, count) => sum + count, 0);
    for (let missing = requirement[size]! - has; missing > 0;) {
      const cheapest = compartments
        .map((cost, each) => ({ cost, each, room: most[each]! - mix[each]! }))
        .filter(({ each, room }) => each >= size && room > 0)
        .toSorted((a, b) => a.cost - b.cost)[0];
      if (cheapest === undefined) return undefined;
      const bought = Math.min(missing, cheapest.room);
      mix = withMore(mix, cheapest.each, bought);
      missing -= bought;
    }
  }
  return mix;
}
