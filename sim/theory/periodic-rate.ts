import { checkNonNegative, checkPositive } from '../argument-checks.ts';

/** An arrival rate that repeats itself for ever, constant on each of the pieces of its period. */
export type PeriodicRate = readonly { readonly duration: number; readonly rate: number }[];

/** @throws RangeError unless durations are positive, rates not negative, and there is one above 0 */
export function checkPeriodicRate(pieces: PeriodicRate): void {
  for (const { duration, rate } of pieces) {
    checkPositive('duration', duration);
    checkNonNegative('rate', rate);
  }
  checkPositive('parcels a period', parcelsPerPeriod(pieces));
}

export function periodOf(pieces: PeriodicRate): number {
  return pieces.reduce((sum, { duration }) => sum + duration, 0);
}

export function parcelsPerPeriod(pieces: PeriodicRate): number {
  return pieces.reduce((sum, { duration, rate }) => sum + duration * rate, 0);
}
