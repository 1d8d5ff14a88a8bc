import { createEventQueue, type EventQueue } from '../event-queue/event-queue.ts';
import type { LossRule } from './loss-rule.ts';
import type { ObservedTime, Twin } from './twin.ts';

const NO_PRIORITY = 0;

/**
 * A bank that rejects a parcel only if one of its size's limits is reached, whichever compartments are free:
 * a loss network with a product form for any hold (Kaufman 1981; Kelly 1991).
 * Its values are the shares of the observed time in which a parcel of each size would be rejected.
 */
export class LossTwin implements Twin {
  private readonly limits: readonly number[];
  private readonly isNested: boolean;
  private readonly observed: ObservedTime;
  private readonly queue: EventQueue;
  /** Nodes of the queue that no parcel has. */
  private readonly vacant: Int32Array;
  private vacancies: number;
  /** Of the parcel of each node. */
  private readonly size: Uint8Array;
  /** Parcels that count towards each limit. */
  private readonly counts: Int32Array;
  // One for each size: how many of its limits are reached, since when any, and for how long in all.
  private readonly reached: Int32Array;
  private readonly sinceMs: Float64Array;
  private readonly blockedMs: Float64Array;

  /** Empty at fromMs, which is no later than the observed time. */
  constructor({ limits, isNested }: LossRule, fromMs: number, observed: ObservedTime) {
    const sizes = limits.length;
    // Each parcel counts towards its own size's limit at least.
    const room = limits.reduce((sum, limit) => sum + limit, 0);
    this.limits = limits;
    this.isNested = isNested;
    this.observed = observed;
    this.queue = createEventQueue({ startMs: fromMs, nodes: room });
    this.vacant = Int32Array.from({ length: room }, (_, node) => node);
    this.vacancies = room;
    this.size = new Uint8Array(room);
    this.counts = new Int32Array(sizes);
    this.reached = new Int32Array(sizes);
    this.sinceMs = new Float64Array(sizes);
    this.blockedMs = new Float64Array(sizes);
    limits.forEach((limit, index) => limit === 0 && this.reach(index, fromMs));
  }

  arrive(atMs: number, size: number, leavesMs: number): void {
    this.removeUntil(atMs);
    if (this.reached[size] !== 0) return;
    for (let limit = this.firstLimitOf(size); limit <= size; limit++) {
      if (++this.counts[limit]! === this.limits[limit]) this.reach(limit, atMs);
    }
    const node = this.vacant[--this.vacancies]!;
    this.size[node] = size;
    this.queue.dueMs[0] = leavesMs;
    this.queue.add(node, NO_PRIORITY);
  }

  values(): number[] {
    const { startMs, endMs } = this.observed;
    this.removeUntil(endMs);
    return Array.from(this.blockedMs, (blockedMs, size) => {
      const lastMs = this.reached[size] === 0 ? 0 : this.observedOf(this.sinceMs[size]!, endMs);
      return (blockedMs + lastMs) / (endMs - startMs);
    });
  }

  /** Whoever leaves at an instant makes room for whoever comes at it. */
  private removeUntil(untilMs: number): void {
    const { queue } = this;
    let node = queue.removeFirstUntil(untilMs);
    while (node >= 0) {
      this.leave(this.size[node]!, queue.atMsOf(node));
      this.vacant[this.vacancies++] = node;
      node = queue.removeFirstUntil(untilMs);
    }
  }

  private leave(size: number, atMs: number): void {
    for (let limit = this.firstLimitOf(size); limit <= size; limit++) {
      if (this.counts[limit]!-- === this.limits[limit]) this.release(limit, atMs);
    }
  }

  private reach(limit: number, atMs: number): void {
    const last = this.lastSizeOf(limit);
    for (let size = limit; size <= last; size++) {
      if (++this.reached[size]! === 1) this.sinceMs[size] = atMs;
    }
  }

  /** A limit is no longer reached. */
  private release(limit: number, atMs: number): void {
    const last = this.lastSizeOf(limit);
    for (let size = limit; size <= last; size++) {
      if (--this.reached[size]! === 0) {
        this.blockedMs[size]! += this.observedOf(this.sinceMs[size]!, atMs);
      }
    }
  }

  /** A parcel counts towards the limits from this one to its size's. */
  private firstLimitOf(size: number): number {
    return this.isNested ? 0 : size;
  }

  /** A limit counts the parcels from its size to this one. */
  private lastSizeOf(limit: number): number {
    return this.isNested ? this.limits.length - 1 : limit;
  }

  /** How much of a span is observed; none ends after the end. */
  private observedOf(sinceMs: number, untilMs: number): number {
    return Math.max(0, untilMs - Math.max(sinceMs, this.observed.startMs));
  }
}
