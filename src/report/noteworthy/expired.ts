import { percent, plural } from '../numbers.ts';
import type { NoteworthyRule } from './rule.ts';

const MIN_SHARE = 0.02;

/** Parcels that nobody fetched in time. */
export const expired: NoteworthyRule = ({ scenario, estimates: { totals } }) => {
  const remarks: string[] = [];
  if (totals.expired > MIN_SHARE * totals.confirmed) {
    remarks.push(
      `${percent(totals.expired / totals.confirmed)} of the parcels expire before they are fetched.`,
    );
  }
  if (totals.expired > 0 && scenario.staff.rounds.length === 0) {
    remarks.push(
      `Nobody takes out what has expired (there are no staff.rounds): ` +
        `${plural(totals.expired, 'compartment')} fell out of use, and the bank fills up for good.`,
    );
  }
  return remarks;
};
