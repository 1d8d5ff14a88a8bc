import { Holders, type HoldersOptions } from './holders.ts';
import { OPEN, UNKNOWN } from './fates.ts';

/**
 * How reservations end. The numbers follow docs/locker.md: as the outcome of a confirm or a cancel,
 * −fate is the rejection's place in the command's row.
 */
export const RESERVATION = {
  open: OPEN,
  unknown: UNKNOWN,
  confirmed: 2,
  cancelled: 3,
  timedOut: 4,
  lostToFault: 5,
} as const;

/** Which compartment each reservation holds, and how the ended ones ended. */
export function createReservations(options: HoldersOptions): Holders {
  return new Holders(options);
}
