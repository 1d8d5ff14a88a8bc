import type { CostSpec } from '../../scenario/scenario.ts';
import type { Mix } from './mix.ts';

/** To so small a part of the currency's unit sums are rounded, so that equal costs are equal. */
const PARTS = 1_000_000;

/** What a bank of so many columns and compartments costs, without what its rejected parcels cost. */
export function bankCost({ fixed, column, compartments }: CostSpec, mix: Mix, columns = 0): number {
  let cost = fixed + columns * column;
  for (let size = 0; size < mix.length; size++) cost += mix[size]! * compartments[size]!;
  return Math.round(cost * PARTS) / PARTS;
}
