import { percentBound, plural } from '../numbers.ts';
import type { NoteworthyRule } from './rule.ts';

/** None seen is not none: the bound says how rare rejections may still be. */
export const noRejections: NoteworthyRule = ({ estimates: { totals, blocking } }) => {
  if (totals.offered === 0) return ['No parcel was offered: look at arrivals, and at days.'];
  if (blocking.method !== 'zeroEventBound') return [];
  return [
    `None of ${plural(totals.offered, 'parcel')} was rejected: the blocking probability is below ` +
      `${percentBound(blocking.upper!)} % (95 % bound).`,
  ];
};
