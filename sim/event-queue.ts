import { createBitmap } from '../machines/collections/bitmap.ts';

interface EventQueueOptions {
  /** About when the first event is due. */
  readonly startMs: number;
  /** Nodes to have room for from the start; more room is made when it is needed. */
  readonly nodes?: number;
}

export function createEventQueue(options: EventQueueOptions): EventQueue {
  return new EventQueue(options);
}

const FEWEST_NODES = 64;
/** Buckets are made so wide that about this many events will be served from each. */
const SERVED_PER_BUCKET = 2;
/** When more than this many events per bucket have been walked past, buckets are made narrower. */
const PATIENCE = 8;
const NARROWER = 16;
/** Times are not told apart any closer. */
const NARROWEST_MS = 1;

// What `next` says of a node that stands in no list, and what `window` holds.
const NOT_PENDING = -1;
const TIED = -2;
const START_MS = 0;
const BUCKETS_PER_MS = 1;

/**
 * Pending events in the order of time, then priority (smaller first), then first in, first out. An
 * event is a node, a small natural number that its owner chose; a node is pending at most once.
 *
 * It is a calendar queue (Brown, 1988). A window of time is cut into as many buckets as there is room
 * for nodes. The events of a bucket stand in a list, in order; those due after the window wait in one
 * more list, in no order. When all buckets are empty, the window moves on to the earliest of those
 * that wait, and the rate at which events were served tells how wide its buckets are to be. When too
 * many events crowd into one bucket, the buckets are made narrower at once. So the buckets decide what
 * an event costs, which is O(1) as a rule, but the lists decide when it comes.
 *
 * Events of one time and priority are tied: one of them stands in the list for all, the others queue
 * up behind it. However many they are, they are one step to walk past.
 *
 * A class, because V8 inlines its methods for every queue that there is; the methods of an object of
 * closures it inlines well for the first such object only.
 */
export class EventQueue {
  private count = 0;
  /** Number of nodes that there is room for, and of buckets. */
  private capacity = 0;
  // Lists are rings, linked both ways. Node n stands at place n; the list of bucket b begins and ends
  // at place capacity + b, the list of those that wait at place 2 capacity.
  private next = new Int32Array(0);
  private previous = new Int32Array(0);
  /** When each node is due; −∞ at the ends of lists, so that every walk to the front stops there. */
  private timeMs = new Float64Array(0);
  private priority = new Uint8Array(0);
  // Rings of tied nodes. One that is not tied is a ring of its own.
  private nextTied = new Int32Array(0);
  private previousTied = new Int32Array(0);
  /** The buckets that are not empty. */
  private occupied = createBitmap(0);
  /** In an array, because as a field a number that is no integer would be boxed. */
  private readonly window: Float64Array;
  // Events served from this window, and walked past on the way to a place in it.
  private served = 0;
  private walked = 0;

  constructor({ startMs, nodes = FEWEST_NODES }: EventQueueOptions) {
    this.window = Float64Array.of(startMs, 1 / NARROWEST_MS);
    this.allocate(Math.max(nodes, FEWEST_NODES));
  }

  /** Pending events. */
  get size(): number {
    return this.count;
  }

  /**
   * Plans a node.
   * @param node not pending; choose them from 0 up, as room is made for all up to the largest
   * @param atMs finite, a whole number as a rule
   * @param priority 0 … 31
   */
  add(node: number, atMs: number, priority: number): void {
    if (node >= this.capacity) this.grow(node + 1);
    if (this.walked > PATIENCE * this.capacity) this.narrow();
    this.timeMs[node] = atMs;
    this.priority[node] = priority;
    this.count++;
    this.insert(node, atMs, priority);
  }

  /** Takes a pending node out, in O(1). */
  remove(node: number): void {
    const { next, previous, capacity } = this;
    this.count--;
    if (this.nextTied[node] !== node) {
      this.untie(node);
      return;
    }
    const before = previous[node]!;
    const after = next[node]!;
    next[before] = after;
    previous[after] = before;
    next[node] = NOT_PENDING;
    if (before === after && after < 2 * capacity) this.occupied.remove(after - capacity);
  }

  isPending(node: number): boolean {
    return node < this.capacity && this.next[node] !== NOT_PENDING;
  }

  /** The earliest node, −1 if there is none. */
  first(): number {
    let bucket = this.occupied.first();
    if (bucket < 0) {
      if (this.count === 0) return -1;
      this.moveOn();
      bucket = this.occupied.first();
    }
    return this.next[this.capacity + bucket]!;
  }

  /** What a node was added for; stays after it was taken out, until it is added again. */
  atMsOf(node: number): number {
    return this.timeMs[node]!;
  }

  priorityOf(node: number): number {
    return this.priority[node]!;
  }

  /** Takes the earliest node out; −1 if there is none. */
  removeFirst(): number {
    return this.removeFirstUntil(Infinity);
  }

  /** Takes the earliest node out if it is due at or before `untilMs`; −1 if there is none such. */
  removeFirstUntil(untilMs: number): number {
    const node = this.first();
    if (node < 0 || this.timeMs[node]! > untilMs) return -1;
    this.served++;
    this.remove(node);
    return node;
  }

  private insert(node: number, atMs: number, priority: number): void {
    const { next, previous, timeMs, capacity, window } = this;
    const offset = (atMs - window[START_MS]!) * window[BUCKETS_PER_MS]!;
    // The window may have moved on to what is still to come: its first bucket begins at any time.
    const bucket = offset >= capacity ? capacity : offset > 0 ? offset | 0 : 0;
    const end = capacity + bucket;
    let before = previous[end]!;
    if (bucket < capacity) {
      if (before === end) this.occupied.add(bucket);
      else {
        const priorityOf = this.priority;
        while (
          timeMs[before]! > atMs ||
          (timeMs[before] === atMs && priorityOf[before]! > priority)
        ) {
          before = previous[before]!;
          this.walked++;
        }
        if (timeMs[before] === atMs && priorityOf[before] === priority) {
          this.tie(before, node);
          return;
        }
      }
    }
    const after = next[before]!;
    next[before] = node;
    previous[node] = before;
    next[node] = after;
    previous[after] = node;
  }

  private link(before: number, after: number): void {
    this.next[before] = after;
    this.previous[after] = before;
  }

  private linkTied(before: number, after: number): void {
    this.nextTied[before] = after;
    this.previousTied[after] = before;
  }

  /** Makes a node the last of those that `leader` stands for. */
  private tie(leader: number, node: number): void {
    this.linkTied(this.previousTied[leader]!, node);
    this.linkTied(node, leader);
    this.next[node] = TIED;
  }

  private untie(node: number): void {
    const heir = this.nextTied[node]!;
    this.linkTied(this.previousTied[node]!, heir);
    this.linkTied(node, node);
    const after = this.next[node]!;
    if (after !== TIED) {
      this.link(this.previous[node]!, heir);
      this.link(heir, after);
    }
    this.next[node] = NOT_PENDING;
  }

  private moveOn(): void {
    const { next, timeMs, window } = this;
    const waiting = 2 * this.capacity;
    let earliestMs = Infinity;
    for (let node = next[waiting]!; node !== waiting; node = next[node]!) {
      earliestMs = Math.min(earliestMs, timeMs[node]!);
    }
    const meanGapMs = (earliestMs - window[START_MS]!) / Math.max(1, this.served);
    window[START_MS] = earliestMs;
    this.spread(SERVED_PER_BUCKET * meanGapMs);
  }

  private narrow(): void {
    const { window } = this;
    window[START_MS] = this.timeMs[this.first()]!;
    this.gather();
    this.spread(1 / window[BUCKETS_PER_MS]! / NARROWER);
  }

  /** Cuts the window into buckets of another width, and puts what waits into them. */
  private spread(bucketMs: number): void {
    const { next, previous, timeMs, priority, capacity } = this;
    const widthMs = Math.max(NARROWEST_MS, bucketMs);
    const patience = widthMs === NARROWEST_MS ? Infinity : PATIENCE * capacity;
    this.window[BUCKETS_PER_MS] = 1 / widthMs;
    this.served = 0;
    this.walked = 0;
    const waiting = 2 * capacity;
    const last = previous[waiting]!;
    let node = next[waiting]!;
    this.link(waiting, waiting);
    while (node !== waiting) {
      if (this.walked > patience) {
        this.gather();
        this.wait(node, last);
        this.spread(widthMs / NARROWER);
        return;
      }
      const following = next[node]!;
      this.insert(node, timeMs[node]!, priority[node]!);
      node = following;
    }
  }

  /** Empties the buckets: all events wait. */
  private gather(): void {
    const { next, previous, capacity, occupied } = this;
    for (let bucket = occupied.first(); bucket >= 0; bucket = occupied.first()) {
      const end = capacity + bucket;
      this.wait(next[end]!, previous[end]!);
      this.link(end, end);
      occupied.remove(bucket);
    }
  }

  /** Appends a chain of nodes to those that wait. */
  private wait(first: number, last: number): void {
    const waiting = 2 * this.capacity;
    this.link(this.previous[waiting]!, first);
    this.link(last, waiting);
  }

  private grow(nodes: number): void {
    this.gather();
    const waiting = 2 * this.capacity;
    const first = this.next[waiting]!;
    const last = this.previous[waiting]!;
    this.allocate(Math.max(nodes, 2 * this.capacity));
    if (this.count === 0) return;
    this.wait(first, last);
    this.spread(1 / this.window[BUCKETS_PER_MS]!);
  }

  /** Makes room. What is known of each node stays, but all lists are empty. */
  private allocate(capacity: number): void {
    const { next, previous, nextTied, previousTied, timeMs, priority } = this;
    const nodes = this.capacity;
    const places = 2 * capacity + 1;
    this.capacity = capacity;
    this.next = new Int32Array(places).fill(NOT_PENDING);
    this.next.set(next.subarray(0, nodes));
    this.previous = new Int32Array(places);
    this.previous.set(previous.subarray(0, nodes));
    this.timeMs = new Float64Array(places).fill(-Infinity);
    this.timeMs.set(timeMs.subarray(0, nodes));
    this.priority = new Uint8Array(capacity);
    this.priority.set(priority);
    this.nextTied = Int32Array.from({ length: capacity }, (_, n) => nextTied[n] ?? n);
    this.previousTied = Int32Array.from({ length: capacity }, (_, n) => previousTied[n] ?? n);
    this.occupied = createBitmap(capacity);
    for (let end = capacity; end < places; end++) this.link(end, end);
  }
}
