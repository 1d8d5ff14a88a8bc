import { checkPositive } from '../argument-checks.ts';

/**
 * Mean wait for the next staff round from an instant that is uniform over the cycle of rounds, as the
 * expiry of a parcel is that arrived in a Poisson process of constant rate: E[G²] / 2E[G] over the gaps
 * G between rounds. One round a day gives half a day.
 *
 * @param gaps times between one round and the next over one whole cycle (a day or a week), any unit
 */
export function meanWaitForRound(gaps: readonly number[]): number {
  for (const gap of gaps) checkPositive('gap', gap);
  const cycle = gaps.reduce((sum, gap) => sum + gap, 0);
  checkPositive('cycle', cycle);
  return gaps.reduce((sum, gap) => sum + gap * gap, 0) / (2 * cycle);
}
