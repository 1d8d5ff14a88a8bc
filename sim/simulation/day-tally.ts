import type { Now } from '../../machines/now.ts';
import { DAY_MS } from '../traffic/civil-time.ts';

const DAYS_PER_WEEK = 7;

/** Whole days and weeks of the observed time, by what was offered and rejected in them. Plain data. */
export interface DaySummary {
  /** Parcels offered on each day: how many days, their sum and the sum of their squares. */
  readonly daily: { readonly days: number; readonly sum: number; readonly sumOfSquares: number };
  /** Entry n: on how many days n parcels were rejected, up to the most. */
  readonly daysByRejected: readonly number[];
  /** The same of weeks of seven days, the first from the beginning of the observed time. */
  readonly weeksByRejected: readonly number[];
}

/**
 * Counts first presentations of all sizes day by day, and week by week. It keeps how often each count came
 * up and not the counts themselves, so its memory does not grow with time.
 */
export class DayTally {
  private readonly now: Now;
  /** When the day ends that is being counted; never, before the beginning. */
  private readonly dayEndsMs = Float64Array.of(Infinity);
  private days = 0;
  private offeredToday = 0;
  private rejectedToday = 0;
  private rejectedThisWeek = 0;
  /** Sum and sum of squares of the parcels offered a day. */
  private readonly sums = new Float64Array(2);
  private readonly daysByRejected: number[] = [];
  private readonly weeksByRejected: number[] = [];

  constructor(now: Now) {
    this.now = now;
  }

  /** The first day begins now. */
  begin(): void {
    this.dayEndsMs[0] = this.now[0]! + DAY_MS;
  }

  /** A parcel was presented for the first time. */
  presented(rejected: boolean): void {
    if (this.now[0]! >= this.dayEndsMs[0]!) this.endDays();
    this.offeredToday++;
    if (rejected) this.rejectedToday++;
  }

  /** The days and weeks that have ended by now. */
  summary(): DaySummary {
    this.endDays();
    const [sum, sumOfSquares] = this.sums as unknown as [number, number];
    return {
      daily: { days: this.days, sum, sumOfSquares },
      daysByRejected: [...this.daysByRejected],
      weeksByRejected: [...this.weeksByRejected],
    };
  }

  /** Closes the days that have ended, those too on which nothing came. */
  private endDays(): void {
    while (this.now[0]! >= this.dayEndsMs[0]!) {
      this.days++;
      this.sums[0]! += this.offeredToday;
      this.sums[1]! += this.offeredToday ** 2;
      countAt(this.daysByRejected, this.rejectedToday);
      this.rejectedThisWeek += this.rejectedToday;
      if (this.days % DAYS_PER_WEEK === 0) {
        countAt(this.weeksByRejected, this.rejectedThisWeek);
        this.rejectedThisWeek = 0;
      }
      this.offeredToday = 0;
      this.rejectedToday = 0;
      this.dayEndsMs[0]! += DAY_MS;
    }
  }
}

function countAt(counts: number[], place: number): void {
  while (counts.length <= place) counts.push(0);
  counts[place]!++;
}
