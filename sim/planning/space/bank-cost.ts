import type { CostSpec } from '../../scenario/scenario.ts';
import type { Mix } from './mix.ts';

/** Decimals are written with a few digits: what is beyond these is noise of their sums. */
const DIGITS = 12;

/** What a bank of so many columns and compartments costs, without what its rejected parcels cost. */
export function bankCost({ fixed, column, compartments }: CostSpec, mix: Mix, columns = 0): number {
  const doors = mix.reduce((sum, count, size) => sum + count * compartments[size]!, 0);
  return Number((fixed + columns * column + doors).toPrecision(DIGITS));
}
