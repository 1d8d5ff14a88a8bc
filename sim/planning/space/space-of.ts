import type { CostSpec, Scenario } from '../../scenario/scenario.ts';
import { freeCounts } from './free-counts.ts';
import { fullColumns } from './full-columns.ts';
import type { MixBounds } from './mix.ts';
import type { MixSpace } from './mix-space.ts';

/**
 * The banks that could stand in a scenario's place: of full columns where it says what a column is, of any
 * compartments otherwise.
 *
 * @throws RangeError where the bounds hold too many mixes
 */
export function spaceOf(
  { columns, costs }: Pick<Scenario, 'columns'> & { readonly costs: CostSpec },
  bounds: MixBounds,
): MixSpace {
  return columns === undefined ? freeCounts(costs, bounds) : fullColumns(columns, costs, bounds);
}
