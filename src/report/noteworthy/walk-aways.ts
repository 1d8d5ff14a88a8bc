import { percent } from '../numbers.ts';
import type { NoteworthyRule } from './rule.ts';

const MIN_WALK_AWAY_SHARE = 0.05;
const MIN_LATE_SHARE = 0.01;

/** Reservations that came to nothing because of the driver. */
export const walkAways: NoteworthyRule = ({ estimates: { totals } }) => {
  const { accepted, walkedAway, lateConfirms } = totals;
  const remarks: string[] = [];
  if (walkedAway > MIN_WALK_AWAY_SHARE * accepted) {
    remarks.push(
      `Drivers walk away from ${percent(walkedAway / accepted)} of the compartments that are ` +
        'reserved for them; each stays closed to others until its reservation times out.',
    );
  }
  if (lateConfirms > MIN_LATE_SHARE * accepted) {
    remarks.push(
      `${percent(lateConfirms / accepted)} of the reservations are confirmed too late: the ` +
        'handling time is long against deposit.reservationTimeout.',
    );
  }
  return remarks;
};
