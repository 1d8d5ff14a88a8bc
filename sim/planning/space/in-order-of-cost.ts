import type { Mix } from './mix.ts';

/** Mixes from the cheapest on; of equal cost, those with fewer small compartments first. */
export function inOrderOfCost(mixes: readonly Mix[], cost: (mix: Mix) => number): Mix[] {
  const costs = Float64Array.from(mixes, cost);
  const order = Uint32Array.from(mixes, (_, index) => index);
  order.sort((a, b) => costs[a]! - costs[b]! || lexicographic(mixes[a]!, mixes[b]!));
  return Array.from(order, (index) => mixes[index]!);
}

function lexicographic(a: Mix, b: Mix): number {
  for (let size = 0; size < a.length; size++) {
    if (a[size] !== b[size]) return a[size]! - b[size]!;
  }
  return 0;
}
