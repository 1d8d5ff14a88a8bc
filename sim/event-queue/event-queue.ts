import { BucketQueue } from './bucket-queue.ts';

export interface EventQueueOptions {
  /** About when the first event is due. */
  readonly startMs: number;
  /** Nodes to have room for from the start; more room is made when it is needed. */
  readonly nodes?: number;
}

export function createEventQueue(options: EventQueueOptions): EventQueue {
  return new EventQueue(options);
}

const FEWEST_NODES = 64;
const NONE = -1;

/**
 * Pending events in the order of time, then priority (smaller first), then first in, first out. An
 * event is a node, a small natural number that its owner chose; a node is pending at most once.
 *
 * What happens next is often what has just been planned: a driver confirms before anybody else acts. So
 * an event that is planned to come first is kept by itself, and need not go through the buckets.
 */
export class EventQueue {
  /** When the next node that is added is due: a cell, since a double that is handed on is put on the heap. */
  readonly dueMs = new Float64Array(1);
  private readonly buckets: BucketQueue;
  /** An event that comes before all in the buckets. */
  private soonest = NONE;
  /** The first in the buckets, if that is known. */
  private head = NONE;

  constructor({ startMs, nodes = FEWEST_NODES }: EventQueueOptions) {
    this.buckets = new BucketQueue({ startMs, nodes: Math.max(nodes, FEWEST_NODES) });
  }

  /** Pending events. */
  get size(): number {
    return this.buckets.size + Number(this.soonest !== NONE);
  }

  /**
   * Plans a node for `dueMs`, which is finite, and a whole number as a rule.
   * @param node not pending; choose them from 0 up, as room is made for all up to the largest
   * @param priority 0 … 31
   */
  add(node: number, priority: number): void {
    const { buckets } = this;
    buckets.note(node, this.dueMs, priority);
    const first = this.first();
    const order = first === NONE ? -1 : buckets.compare(node, first);
    // Before others that are tied with the soonest come, it goes in front of them.
    if (order <= 0 && this.soonest !== NONE) this.demote();
    if (order < 0) this.soonest = node;
    else {
      buckets.add(node);
      if (this.soonest !== NONE) this.head = NONE;
    }
  }

  /** Takes a pending node out, in O(1). */
  remove(node: number): void {
    if (node === this.soonest) this.soonest = NONE;
    else {
      this.head = NONE;
      this.buckets.remove(node);
    }
  }

  isPending(node: number): boolean {
    return node === this.soonest || this.buckets.isPending(node);
  }

  /** The earliest node, −1 if there is none. */
  first(): number {
    if (this.soonest !== NONE) return this.soonest;
    if (this.head === NONE) this.head = this.buckets.first();
    return this.head;
  }

  /** What a node was added for; stays after it was taken out, until it is added again. */
  atMsOf(node: number): number {
    return this.buckets.atMsOf(node);
  }

  priorityOf(node: number): number {
    return this.buckets.priorityOf(node);
  }

  /** Takes the earliest node out; −1 if there is none. */
  removeFirst(): number {
    return this.removeFirstUntil(Infinity);
  }

  /** Takes the earliest node out if it is due at or before `untilMs`; −1 if there is none such. */
  removeFirstUntil(untilMs: number): number {
    const node = this.first();
    if (node < 0 || this.atMsOf(node) > untilMs) return NONE;
    this.buckets.served++;
    this.remove(node);
    return node;
  }

  /** Puts the soonest into the buckets, where it is the first. */
  private demote(): void {
    this.buckets.add(this.soonest);
    this.head = this.soonest;
    this.soonest = NONE;
  }
}
