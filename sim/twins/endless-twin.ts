import type { ObservedTime, Twin } from './twin.ts';

/**
 * A bank that is never full (M/G/∞). Its values are the time-average numbers of parcels of each size that are
 * inside; their means are the offered loads.
 */
export class EndlessTwin implements Twin {
  private readonly observed: ObservedTime;
  private readonly insideMs: Float64Array;

  constructor(sizes: number, observed: ObservedTime) {
    this.observed = observed;
    this.insideMs = new Float64Array(sizes);
  }

  arrive(atMs: number, size: number, leavesMs: number): void {
    const { startMs, endMs } = this.observed;
    const insideMs = Math.min(leavesMs, endMs) - Math.max(atMs, startMs);
    if (insideMs > 0) this.insideMs[size]! += insideMs;
  }

  values(): number[] {
    const { startMs, endMs } = this.observed;
    return Array.from(this.insideMs, (insideMs) => insideMs / (endMs - startMs));
  }
}
