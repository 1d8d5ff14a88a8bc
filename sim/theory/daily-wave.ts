import { checkPositive } from '../argument-checks.ts';
import { dropChain } from './drop-chain.ts';
import type { DropChain } from './drop-chain.ts';

/**
 * One drop a day: Poisson(parcelsPerDay) parcels at one instant of each day, what fits is accepted, the
 * dwell is exponential and codes do not expire. Exponential dwell has no memory, so whoever is inside
 * at a drop is gone by the next with probability 1 − e^(−1/mean).
 */
export function dailyWave(wave: {
  readonly compartments: number;
  readonly parcelsPerDay: number;
  readonly meanDwellDays: number;
}): DropChain {
  checkPositive('meanDwellDays', wave.meanDwellDays);
  return dropChain({
    compartments: wave.compartments,
    parcelsPerDrop: wave.parcelsPerDay,
    leaveProbability: -Math.expm1(-1 / wave.meanDwellDays),
  });
}
