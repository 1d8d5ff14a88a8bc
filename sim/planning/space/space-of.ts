import type { CostSpec, Scenario } from '../../scenario/scenario.ts';
import { freeCounts } from './free-counts.ts';
import type { MixBounds } from './mix.ts';
import type { MixSpace } from './mix-space.ts';

/** The banks that could stand in a scenario's place. */
export function spaceOf(
  { costs }: Pick<Scenario, 'columns'> & { readonly costs: CostSpec },
  bounds: MixBounds,
): MixSpace {
  return freeCounts(costs, bounds);
}
