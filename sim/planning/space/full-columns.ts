import type { ColumnSpec, CostSpec } from '../../scenario/scenario.ts';
import { bankCost } from './bank-cost.ts';
import { cheapestAbove } from './cheapest-above.ts';
import { columnLayouts } from './column-layouts.ts';
import { fewestColumns } from './fewest-columns.ts';
import { inOrderOfCost, type PricedMix } from './in-order-of-cost.ts';
import { isWithin, type Mix, type MixBounds } from './mix.ts';
import { MixGrid } from './mix-grid.ts';
import type { MixSpace } from './mix-space.ts';
import { distinctChanges, type MixChange, nearest } from './nearest.ts';

/**
 * Banks of full columns. A mix can be built if so many columns as there is room for hold exactly its
 * compartments, and is paid for as the fewest that do.
 *
 * @throws RangeError where the bounds hold too many mixes
 */
export function fullColumns(columns: ColumnSpec, costs: CostSpec, bounds: MixBounds): MixSpace {
  const grid = new MixGrid(bounds.most);
  const layouts = columnLayouts(columns);
  const fewest = fewestColumns(grid, layouts, columns.atMost ?? Infinity);
  const none = bounds.most.map(() => 0);
  const steps = distinctChanges([...layouts, ...layouts.map((layout) => minus(none, layout))]);
  const swaps = distinctChanges(
    layouts.flatMap((less) => layouts.map((more) => minus(more, less))),
  );

  const columnsOf = (mix: Mix) => (isWithin(mix, bounds) ? fewest[grid.cellOf(mix)!]! : 0);
  const isBuildable = (mix: Mix) => columnsOf(mix) > 0;
  const cost = (mix: Mix) => {
    const many = columnsOf(mix);
    return many === 0 ? Infinity : bankCost(costs, mix, many);
  };

  function* buildable(): Iterable<PricedMix> {
    for (let cell = 1; cell < grid.cells; cell++) {
      if (fewest[cell] === 0) continue;
      const mix = grid.mixAt(cell);
      if (isWithin(mix, bounds)) yield { mix, cost: cost(mix) };
    }
  }

  let cheapest: Int32Array | undefined;
  function cheapestCovering(mix: Mix): Mix | undefined {
    const cell = grid.cellOf(mix.map((count) => Math.max(0, count)));
    if (cell === undefined) return undefined;
    cheapest ??= cheapestAbove(grid, cost);
    const found = cheapest[cell]!;
    return found < 0 ? undefined : grid.mixAt(found);
  }

  return {
    cost,
    isBuildable,
    byCost: () => [...buildable()].toSorted(inOrderOfCost).map(({ mix }) => mix),
    cheapestCovering,
    neighbours: (mix) => [steps, swaps].flatMap((changes) => nearest(mix, changes, isBuildable)),
  };
}

function minus(mix: Mix, less: Mix): MixChange {
  return mix.map((count, size) => count - less[size]!);
}
