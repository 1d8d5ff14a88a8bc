import type { Mix } from './mix.ts';

export interface PricedMix {
  readonly mix: Mix;
  readonly cost: number;
}

/** Compares by cost, and where that is equal puts those with fewer small compartments first. */
export function inOrderOfCost(a: PricedMix, b: PricedMix): number {
  let difference = a.cost - b.cost;
  for (let size = 0; difference === 0 && size < a.mix.length; size++) {
    difference = a.mix[size]! - b.mix[size]!;
  }
  return difference;
}
