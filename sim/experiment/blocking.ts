import type { RatioTotals } from '../statistics/ratio-jackknife.ts';
import type { Observations } from '../simulation/observations.ts';

/** Rejected and offered parcels of all sizes in one replication. */
export function blockingOf({ sizes }: Observations): RatioTotals {
  return {
    numerator: sizes.reduce((sum, { rejected }) => sum + rejected, 0),
    denominator: sizes.reduce((sum, { offered }) => sum + offered, 0),
  };
}
