import TinyQueue from 'tinyqueue';
import type { CostSpec } from '../../scenario/scenario.ts';
import { bankCost } from './bank-cost.ts';
import { inOrderOfCost, type PricedMix } from './in-order-of-cost.ts';
import { isWithin, type Mix, type MixBounds, withMore } from './mix.ts';
import type { MixSpace } from './mix-space.ts';

/** Any number of compartments of any size, each bought by itself. */
export function freeCounts(costs: CostSpec, bounds: MixBounds): MixSpace {
  const sizes = bounds.least.map((_, size) => size);
  const cost = (mix: Mix) => (isBuildable(mix) ? bankCost(costs, mix) : Infinity);
  const isBuildable = (mix: Mix) => isWithin(mix, bounds) && mix.some((count) => count > 0);

  return {
    cost,
    isBuildable,
    *byCost() {
      for (const mix of mixesByCost(costs, bounds)) if (isBuildable(mix)) yield mix;
    },
    cheapestCovering(mix) {
      const covering = mix.map((count, size) => Math.max(count, bounds.least[size]!));
      const isEmpty = covering.every((count) => count === 0);
      // A bank has at least one compartment.
      const candidates = isEmpty ? sizes.map((size) => withMore(covering, size, 1)) : [covering];
      const priced = candidates
        .filter(isBuildable)
        .map((each) => ({ mix: each, cost: cost(each) }));
      return priced.toSorted(inOrderOfCost)[0]?.mix;
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

/**
 * Mixes within the bounds, the cheapest first, made only as far as they are asked for. No compartment costs less than
 * nothing, so that whatever follows from a mix comes after it. Each follows from one: that with one less of the last
 * size that has more than its least.
 */
function* mixesByCost(costs: CostSpec, { least, most }: MixBounds): Iterable<Mix> {
  const queue = new TinyQueue<PricedMix & { readonly last: number }>([], inOrderOfCost);
  const add = (mix: Mix, last: number) => queue.push({ mix, cost: bankCost(costs, mix), last });
  add(least, 0);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { mix, last } = next;
    yield mix;
    for (let size = last; size < mix.length; size++) {
      if (mix[size]! < most[size]!) add(withMore(mix, size, 1), size);
    }
  }
}
