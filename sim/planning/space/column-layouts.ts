import { checkPositive } from '../../argument-checks.ts';
import type { ColumnSpec } from '../../scenario/scenario.ts';
import type { Mix } from './mix.ts';

/**
 * Every way to fill a column: what is left of its slots is too few for one more compartment of any size. The
 * maximal patterns of the cutting-stock problem (Gilmore & Gomory 1961). Those with fewer small compartments come
 * first.
 */
export function columnLayouts({ height, slots }: Pick<ColumnSpec, 'height' | 'slots'>): Mix[] {
  slots.forEach((taken) => checkPositive('slots', taken));
  const lowest = Math.min(...slots);
  const layouts: Mix[] = [];
  function fill(layout: Mix, left: number): void {
    const size = layout.length;
    if (size === slots.length) {
      if (left < lowest) layouts.push(layout);
      return;
    }
    for (let count = 0; count * slots[size]! <= left; count++) {
      fill([...layout, count], left - count * slots[size]!);
    }
  }
  fill([], height);
  return layouts.filter((layout) => layout.some((count) => count > 0));
}
