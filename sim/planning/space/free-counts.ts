import type { CostSpec } from '../../scenario/scenario.ts';
import { bankCost } from './bank-cost.ts';
import { inOrderOfCost } from './in-order-of-cost.ts';
import { isWithin, type Mix, type MixBounds, withMore } from './mix.ts';
import type { MixSpace } from './mix-space.ts';

/** Any number of compartments of any size, each bought by itself. */
export function freeCounts(costs: CostSpec, bounds: MixBounds): MixSpace {
  const sizes = bounds.least.map((_, size) => size);
  const cost = (mix: Mix) => (isBuildable(mix) ? bankCost(costs, mix) : Infinity);
  const isBuildable = (mix: Mix) => isWithin(mix, bounds) && mix.some((count) => count > 0);

  function* maximalBelow(limit: number): Iterable<Mix> {
    for (const mix of mixesBelow(costs, bounds, limit)) {
      const canGrow = sizes.some((size) => cost(withMore(mix, size, 1)) < limit);
      if (!canGrow) yield mix;
    }
  }

  return {
    cost,
    isBuildable,
    byCost: () => inOrderOfCost([...mixesBelow(costs, bounds, Infinity)], cost),
    maximalBelow,
    cheapestCovering(mix) {
      const covering = mix.map((count, size) => Math.max(count, bounds.least[size]!));
      if (covering.some((count) => count > 0)) {
        return isBuildable(covering) ? covering : undefined;
      }
      // A bank has at least one compartment.
      const single = sizes.map((size) => withMore(covering, size, 1)).filter(isBuildable);
      return inOrderOfCost(single, cost)[0];
    },
    neighbours(mix) {
      const steps = sizes.flatMap((size) => [withMore(mix, size, -1), withMore(mix, size, 1)]);
      const swaps = sizes.flatMap((less) =>
        sizes
          .filter((more) => more !== less)
          .map((more) => withMore(withMore(mix, less, -1), more, 1)),
      );
      return [...steps, ...swaps].filter(isBuildable);
    },
  };
}

/** All mixes within the bounds that cost less than so much, but the empty one. */
function* mixesBelow(costs: CostSpec, { least, most }: MixBounds, limit: number): Iterable<Mix> {
  /** Counts from `size` on at their least: what cannot be had even so is not gone into. */
  function* from(mix: Mix, size: number): Iterable<Mix> {
    if (size === mix.length) {
      yield mix;
      return;
    }
    for (let count = least[size]!; count <= most[size]!; count++) {
      const next = mix.with(size, count);
      if (bankCost(costs, next) >= limit) return;
      yield* from(next, size + 1);
    }
  }
  for (const mix of from(least, 0)) if (mix.some((count) => count > 0)) yield mix;
}
