import { checkPositive } from '../argument-checks.ts';
import { poissonExcess } from './poisson.ts';

export interface RetryQueue {
  /** Mean number of parcels rejected at a visit, each of which comes back with the next. */
  readonly waiting: number;
  /** Presentations per parcel, the first included. */
  readonly attemptsPerParcel: number;
}

/**
 * Visits with retries: each visit brings Poisson(parcelsPerVisit) new parcels and all that the visit
 * before had to take back, and finds every compartment empty, because each parcel is fetched before
 * the next visit. So W′ = (W + X − c)⁺: the bulk-service queue of Bailey (1954), a random walk with a
 * barrier, whose mean is E[W] = Σₙ E[(X₁ + … + Xₙ − nc)⁺] / n (Spitzer 1956). No parcel is ever lost, and
 * the order in which old and new parcels are served does not matter.
 *
 * parcelsPerVisit must be less than compartments. The number of terms grows with
 * 1 / (1 − parcelsPerVisit/compartments)².
 */
export function retryQueue(visit: {
  readonly compartments: number;
  readonly parcelsPerVisit: number;
}): RetryQueue {
  const { compartments, parcelsPerVisit } = visit;
  checkPositive('parcelsPerVisit', parcelsPerVisit);
  if (!(parcelsPerVisit < compartments)) {
    throw new RangeError(
      `parcelsPerVisit must be less than compartments (${compartments}), not ${parcelsPerVisit}`,
    );
  }
  let waiting = 0;
  for (let n = 1, term = Infinity; term > waiting * Number.EPSILON; n++) {
    term = poissonExcess(n * parcelsPerVisit, n * compartments) / n;
    waiting += term;
  }
  return { waiting, attemptsPerParcel: 1 + waiting / parcelsPerVisit };
}
