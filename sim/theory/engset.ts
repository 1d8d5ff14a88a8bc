import { checkCount, checkNonNegative } from '../argument-checks.ts';

export interface Engset {
  /** Share of the time that all compartments are taken. */
  readonly time: number;
  /** Share of the parcels that are rejected: what a parcel finds is the bank without its own source. */
  readonly call: number;
}

/**
 * Finitely many sources, each of which offers a parcel at a constant rate while it has none inside
 * (Engset 1918). Call congestion is the time congestion with one source less. It holds for any dwell.
 *
 * @param sources N, a whole number
 * @param loadPerIdleSource α = rate of an idle source · mean dwell, in erlangs
 * @param compartments c, a whole number
 */
export function engset(sources: number, loadPerIdleSource: number, compartments: number): Engset {
  checkCount('sources', sources);
  checkCount('compartments', compartments);
  checkNonNegative('loadPerIdleSource', loadPerIdleSource);
  return {
    time: timeCongestion(sources, loadPerIdleSource, compartments),
    call: sources === 0 ? 0 : timeCongestion(sources - 1, loadPerIdleSource, compartments),
  };
}

/** 1/Eₙ = 1 + n / ((N − n + 1) α) · 1/Eₙ₋₁, positive terms only; 0 with fewer sources than compartments. */
function timeCongestion(sources: number, load: number, compartments: number): number {
  let inverse = 1;
  for (let n = 1; n <= compartments; n++) {
    inverse = 1 + (n / (Math.max(0, sources - n + 1) * load)) * inverse;
  }
  return 1 / inverse;
}
