import { percent, rounded } from '../numbers.ts';
import type { NoteworthyRule } from './rule.ts';

const MIN_SHARE = 0.005;

/** Parcels that come back: the drivers present more parcels than there are. */
export const retries: NoteworthyRule = ({ estimates: { totals } }) => {
  const again = totals.attempts - totals.offered;
  if (totals.attempts === 0 || again / totals.attempts < MIN_SHARE) return [];
  return [
    `${percent(again / totals.attempts)} of the presentations are of parcels that came back: a ` +
      `parcel is presented ${rounded(totals.attempts / totals.offered)} times on average.`,
  ];
};
