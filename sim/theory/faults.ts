import { checkNonNegative, checkPositive } from '../argument-checks.ts';

/**
 * Share of time that a compartment is in service, when its failure clock stops while it is out of
 * service: an alternating renewal process, so MTTF / (MTTF + MTTR) for any two distributions (Barlow &
 * Proschan 1965). It fails 1 / (MTTF + MTTR) times per unit of time. Both times in one unit.
 */
export function availability(meanTimeToFailure: number, meanTimeToRepair: number): number {
  checkPositive('meanTimeToFailure', meanTimeToFailure);
  checkNonNegative('meanTimeToRepair', meanTimeToRepair);
  return meanTimeToFailure / (meanTimeToFailure + meanTimeToRepair);
}

/**
 * Mean time to repair when the repair waits for the next of staff rounds that come every `roundInterval`,
 * and the time to failure is exponential. Every repair falls on a round, and so starts the clock anew:
 * a cycle lasts a geometric number of intervals, d / (1 − e^(−d/MTTF)), of which MTTF is in service.
 */
export function meanRepairAtRound(meanTimeToFailure: number, roundInterval: number): number {
  checkPositive('meanTimeToFailure', meanTimeToFailure);
  checkPositive('roundInterval', roundInterval);
  return roundInterval / -Math.expm1(-roundInterval / meanTimeToFailure) - meanTimeToFailure;
}
