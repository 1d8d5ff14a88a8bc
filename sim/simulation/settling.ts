import { DAY_MS } from '../traffic/civil-time.ts';

/** So many warm-ups are looked at from the start of a run, and no fewer days than these. */
const WARM_UPS = 4;
const FEWEST_DAYS = 56;

/**
 * How full the bank is at the end of each day from the very start of the run, for as long as it may still be
 * settling: what tells whether the warm-up is long enough (sim/statistics/warm-up-check.ts).
 */
export class Settling {
  private readonly days: number;
  /** When the day ends of which the next sample is; Infinity once there are enough. */
  dueMs: number;
  private readonly samples: number[] = [];

  /** @param days of the whole run, the warm-up among them */
  constructor(fromMs: number, warmUpDays: number, days: number) {
    this.days = Math.min(days, Math.max(WARM_UPS * warmUpDays, FEWEST_DAYS));
    this.dueMs = fromMs + DAY_MS - 1;
  }

  /** @param occupied compartments at this instant */
  sample(occupied: number): void {
    this.samples.push(occupied);
    this.dueMs = this.samples.length < this.days ? this.dueMs + DAY_MS : Infinity;
  }

  series(): number[] {
    return [...this.samples];
  }
}
