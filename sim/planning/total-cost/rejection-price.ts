import type { CostSpec } from '../../scenario/scenario.ts';

const DAYS_PER_YEAR = 365;

/** What one rejected parcel a day costs in all the years for which a bank is bought. */
export function rejectionPrice({ rejectedParcel, years }: CostSpec): number {
  return rejectedParcel * DAYS_PER_YEAR * years;
}
