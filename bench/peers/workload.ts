/** What every engine simulates: 60 compartments, 60 parcels a day, from an empty start. */
export interface Workload {
  /** The example of that name; the peers' programs say the same in their own way. */
  readonly name: string;
  readonly summary: string;
  readonly sizes: readonly string[];
  /** Blocking probability of each size, and how far off the reference itself may be. */
  readonly blocking: readonly number[];
  readonly blockingError: number;
  /**
   * Standard deviation of the share that is rejected in one year, by size; over n years it is √n less.
   * Taken from 200 separate years in SIM.JS, so it is itself known to 5 %.
   */
  readonly yearlyDeviation: readonly number[];
}

const SIZES = ['S', 'M', 'L'];

export const WORKLOADS: readonly Workload[] = [
  {
    name: 'loss-system',
    summary: 'reject if full, else occupy until the pickup',
    sizes: SIZES,
    // Erlang (1917), loss formula B, at 30, 18 and 12 erlangs.
    blocking: [0.13246, 0.109213, 0.301925],
    blockingError: 0.000001,
    yearlyDeviation: [0.0075, 0.0078, 0.0129],
  },
  {
    name: 'full-lifecycle',
    summary: 'confirm against a 3-minute timer, pickup against a 7-day expiry, staff at 06:00',
    sizes: SIZES,
    // From 4000 simulated years, as examples/full-lifecycle.yaml says.
    blocking: [0.17045, 0.14115, 0.3359],
    blockingError: 0.0002,
    yearlyDeviation: [0.0095, 0.0112, 0.0125],
  },
];
