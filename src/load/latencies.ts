import { build, type Histogram } from 'hdr-histogram-js';

/** The longest latency that is told apart, an hour. */
const LONGEST_US = 3_600_000_000;
const SIGNIFICANT_DIGITS = 3;
const US_PER_MS = 1000;

/** Latencies of a kind, in ms: of each, three digits are kept. */
export class Latencies {
  private readonly histogram: Histogram = build({
    bitBucketSize: 32,
    highestTrackableValue: LONGEST_US,
    numberOfSignificantValueDigits: SIGNIFICANT_DIGITS,
  });

  add(latencyMs: number): void {
    const us = Math.round(latencyMs * US_PER_MS);
    this.histogram.recordValue(Math.min(LONGEST_US, Math.max(0, us)));
  }

  include(others: Latencies): void {
    this.histogram.add(others.histogram);
  }

  get count(): number {
    return this.histogram.totalCount;
  }

  get meanMs(): number {
    return this.histogram.mean / US_PER_MS;
  }

  get maxMs(): number {
    return this.histogram.maxValue / US_PER_MS;
  }

  /** @param percent 0 … 100 */
  percentileMs(percent: number): number {
    // The histogram answers with the end of a bucket, which may lie beyond the longest.
    const us = Math.min(this.histogram.getValueAtPercentile(percent), this.histogram.maxValue);
    return us / US_PER_MS;
  }
}
