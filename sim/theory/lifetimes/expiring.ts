import { checkNonNegative, checkPositive, checkShare } from '../../argument-checks.ts';
import type { Lifetime } from './lifetime.ts';

/**
 * How long a parcel stays where codes expire: the pickup delay of whoever comes in time; else, as for the
 * forgotten, validity and the wait for its removal, which is taken as always the same. Its mean is
 * effective-dwell.ts.
 */
export function expiring(parcel: {
  readonly pickupDelay: Lifetime;
  /** Share of the parcels that nobody ever comes for. */
  readonly forgotten: number;
  readonly validity: number;
  readonly removalWait: number;
}): Lifetime {
  const { pickupDelay, forgotten, validity, removalWait } = parcel;
  checkShare('forgotten', forgotten);
  checkPositive('validity', validity);
  checkNonNegative('removalWait', removalWait);
  const inside = (t: number) => (1 - forgotten) * pickupDelay.survival(t) + forgotten;
  const limitedMean = (t: number) => {
    const live = Math.min(t, validity);
    const expired = Math.min(Math.max(0, t - validity), removalWait);
    const late = expired > 0 ? inside(validity) * expired : 0;
    return (1 - forgotten) * pickupDelay.limitedMean(live) + forgotten * live + late;
  };
  return {
    mean: limitedMean(validity + removalWait),
    survival: (t) => (t < validity ? inside(t) : t < validity + removalWait ? inside(validity) : 0),
    limitedMean,
  };
}
