import type { Mix } from './mix.ts';
import type { MixGrid } from './mix-grid.ts';

/**
 * For each mix of a grid the cell of the cheapest one that has at least its compartments, the first among equals; −1
 * where no such mix can be built.
 *
 * @param cost infinite for what cannot be built
 */
export function cheapestAbove(grid: MixGrid, cost: (mix: Mix) => number): Int32Array {
  const { cells, most, strides } = grid;
  const cheapest = new Int32Array(cells).fill(-1);
  const costs = new Float64Array(cells);
  for (let cell = cells - 1; cell >= 0; cell--) {
    const mix = grid.mixAt(cell);
    let [least, best] = [cost(mix), cell];
    for (let size = 0; size < most.length; size++) {
      if (mix[size] === most[size]) continue;
      const above = cell + strides[size]!;
      const isBetter = costs[above]! < least || (costs[above] === least && cheapest[above]! < best);
      if (isBetter) [least, best] = [costs[above]!, cheapest[above]!];
    }
    costs[cell] = least;
    if (least < Infinity) cheapest[cell] = best;
  }
  return cheapest;
}
