import { DAY_MS } from '../traffic/civil-time.ts';
import type { AllocationModel } from '../theory/allocation-states.ts';
import { exponentialDwells } from '../theory/phase-type-dwell.ts';
import type { Facts } from './facts.ts';
import type { Limits } from './rule.ts';
import { keptBackBy } from './kept-back.ts';

/** Sizes with more compartments than this make a chain that is slow to settle. */
const MOST_COMPARTMENTS = 1_000;

/** The scenario's bank with exponential holds of these means. */
export function spillModel(
  { scenario, sizes }: Facts,
  meansMs: readonly number[],
): AllocationModel {
  return {
    compartments: sizes.map(({ compartments }) => compartments),
    arrivalRates: sizes.map(({ perDay }) => perDay / DAY_MS),
    keptBack: keptBackBy(scenario),
    dwell: exponentialDwells(meansMs),
  };
}

/** Why the chain of spillModel is too much work, if it is. */
export function tooManyStates(
  { sizes }: Facts,
  meansMs: readonly number[],
  { maxStates }: Limits,
): string | undefined {
  let states = 1;
  sizes.forEach(({ compartments }, size) => {
    // How many parcels of each mean: as many ways as to put so many bars between so many stars.
    const kinds = new Set(meansMs.slice(0, size + 1)).size;
    const common = new Set(meansMs).size === 1;
    for (let k = 1; k <= (common ? 1 : kinds); k++) states *= (compartments + k) / k;
  });
  if (states > maxStates) {
    return `the chain has ${states.toPrecision(3)} states, and is solved up to ${maxStates}`;
  }
  return sizes.some(({ compartments }) => compartments > MOST_COMPARTMENTS)
    ? `the chain is solved for up to ${MOST_COMPARTMENTS} compartments of a size`
    : undefined;
}
