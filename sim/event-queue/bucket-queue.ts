import { createBitmap } from '../../machines/collections/bitmap.ts';

export interface BucketQueueOptions {
  /** About when the first event is due. */
  readonly startMs: number;
  /** Nodes to have room for from the start, at least 1; more room is made when it is needed. */
  readonly nodes: number;
}

const BUCKETS_PER_NODE = 4;
/** Buckets are made so wide that about this many events will be served from each. */
const SERVED_PER_BUCKET = 0.5;
/** When more than this many events per bucket have been walked past, buckets are made narrower. */
const PATIENCE = 2;
const NARROWER = 16;
/** Times are not told apart any closer. */
const NARROWEST_MS = 1;

// A place takes four numbers, a row: its neighbours in its list, and in its ring of tied nodes.
const NEXT = 0;
const PREVIOUS = 1;
const NEXT_TIED = 2;
const PREVIOUS_TIED = 3;
const ROW = 4;

// What stands in NEXT of a node that is in no list, and what `window` holds.
const NOT_PENDING = -1;
const TIED = -2;
const START_MS = 0;
const BUCKETS_PER_MS = 1;

/**
 * Pending events in the order of time, then priority, then first in, first out (event-queue.ts).
 *
 * A calendar queue (Brown, 1988): a window of time is cut into some buckets for every node that there
 * is room for. The events of a bucket stand in a list, in order; those due after the window wait in one
 * more list, in no order. When all buckets are empty, the window moves on to the earliest of those
 * that wait, and the rate at which events were served tells how wide its buckets are to be. When too
 * many events crowd into one bucket, the buckets are made narrower at once. So the buckets decide what
 * an event costs, which is O(1) as a rule, but the lists decide when it comes.
 *
 * Events of one time and priority are tied: one of them stands in the list for all, the others queue
 * up behind it. However many they are, they are one step to walk past.
 */
export class BucketQueue {
  /** Pending events. */
  size = 0;
  /** Number of nodes that there is room for. */
  private capacity = 0;
  private buckets = 0;
  /**
   * The rows of all places. Lists are rings, linked both ways: node n stands at place n, the list of bucket
   * b begins and ends at place capacity + b, the list of those that wait at the last place of all.
   */
  private rows = new Int32Array(0);
  /** When each node is due; −∞ at the ends of lists, so that every walk to the front stops there. */
  private timeMs = new Float64Array(0);
  private priority = new Uint8Array(0);
  /** The buckets that are not empty. */
  private occupied = createBitmap(0);
  /** In an array, because as a field a number that is no integer would be boxed. */
  private readonly window: Float64Array;
  /** Events served since the window moved; whoever serves them counts. */
  served = 0;
  /** Events of this window that were walked past on the way to a place in it. */
  private walked = 0;

  constructor({ startMs, nodes }: BucketQueueOptions) {
    this.window = Float64Array.of(startMs, 1 / NARROWEST_MS);
    this.allocate(nodes);
  }

  /**
   * Says of a node that is not pending when it is due, and what for.
   * @param dueMs one finite number
   */
  note(node: number, dueMs: Float64Array, priority: number): void {
    if (node >= this.capacity) this.grow(node + 1);
    this.timeMs[node] = dueMs[0]!;
    this.priority[node] = priority;
  }

  /** Puts a noted node in its place. */
  add(node: number): void {
    if (this.walked > PATIENCE * this.buckets) this.narrow();
    this.size++;
    this.insert(node);
  }

  /** Takes a pending node out, in O(1). */
  remove(node: number): void {
    const { rows, capacity } = this;
    const row = node * ROW;
    this.size--;
    if (rows[row + NEXT_TIED] !== node) {
      this.untie(node);
      return;
    }
    const before = rows[row + PREVIOUS]!;
    const after = rows[row + NEXT]!;
    rows[before * ROW + NEXT] = after;
    rows[after * ROW + PREVIOUS] = before;
    rows[row + NEXT] = NOT_PENDING;
    if (before === after && after < capacity + this.buckets) this.occupied.remove(after - capacity);
  }

  isPending(node: number): boolean {
    return node < this.capacity && this.rows[node * ROW + NEXT] !== NOT_PENDING;
  }

  /** The earliest node, −1 if there is none. */
  first(): number {
    let bucket = this.occupied.first();
    if (bucket < 0) {
      if (this.size === 0) return -1;
      this.moveOn();
      bucket = this.occupied.first();
    }
    return this.rows[(this.capacity + bucket) * ROW + NEXT]!;
  }

  /** What was noted of a node. */
  atMsOf(node: number): number {
    return this.timeMs[node]!;
  }

  priorityOf(node: number): number {
    return this.priority[node]!;
  }

  /** Below 0 if `node` comes before `other`, 0 if they are tied. */
  compare(node: number, other: number): number {
    const laterMs = this.timeMs[node]! - this.timeMs[other]!;
    return laterMs === 0 ? this.priority[node]! - this.priority[other]! : laterMs;
  }

  private insert(node: number): void {
    const { rows, timeMs, buckets, window } = this;
    const atMs = timeMs[node]!;
    const priority = this.priority[node]!;
    const offset = (atMs - window[START_MS]!) * window[BUCKETS_PER_MS]!;
    // The window may have moved on to what is still to come: its first bucket begins at any time.
    const bucket = offset >= buckets ? buckets : offset > 0 ? offset | 0 : 0;
    const end = this.capacity + bucket;
    let before = rows[end * ROW + PREVIOUS]!;
    if (bucket < buckets) {
      this.occupied.add(bucket);
      if (before !== end) {
        const priorityOf = this.priority;
        while (
          timeMs[before]! > atMs ||
          (timeMs[before] === atMs && priorityOf[before]! > priority)
        ) {
          before = rows[before * ROW + PREVIOUS]!;
          this.walked++;
        }
        if (timeMs[before] === atMs && priorityOf[before] === priority) {
          this.tie(before, node);
          return;
        }
      }
    }
    const after = rows[before * ROW + NEXT]!;
    rows[before * ROW + NEXT] = node;
    rows[node * ROW + PREVIOUS] = before;
    rows[node * ROW + NEXT] = after;
    rows[after * ROW + PREVIOUS] = node;
  }

  private link(before: number, after: number): void {
    this.rows[before * ROW + NEXT] = after;
    this.rows[after * ROW + PREVIOUS] = before;
  }

  private linkTied(before: number, after: number): void {
    this.rows[before * ROW + NEXT_TIED] = after;
    this.rows[after * ROW + PREVIOUS_TIED] = before;
  }

  /** Makes a node the last of those that `leader` stands for. */
  private tie(leader: number, node: number): void {
    this.linkTied(this.rows[leader * ROW + PREVIOUS_TIED]!, node);
    this.linkTied(node, leader);
    this.rows[node * ROW + NEXT] = TIED;
  }

  private untie(node: number): void {
    const { rows } = this;
    const heir = rows[node * ROW + NEXT_TIED]!;
    this.linkTied(rows[node * ROW + PREVIOUS_TIED]!, heir);
    this.linkTied(node, node);
    const after = rows[node * ROW + NEXT]!;
    if (after !== TIED) {
      this.link(rows[node * ROW + PREVIOUS]!, heir);
      this.link(heir, after);
    }
    rows[node * ROW + NEXT] = NOT_PENDING;
  }

  /** The place at which the list of those that wait begins and ends. */
  private waiting(): number {
    return this.capacity + this.buckets;
  }

  private moveOn(): void {
    const { rows, timeMs, window } = this;
    const waiting = this.waiting();
    let earliestMs = Infinity;
    let node = rows[waiting * ROW + NEXT]!;
    while (node !== waiting) {
      earliestMs = Math.min(earliestMs, timeMs[node]!);
      node = rows[node * ROW + NEXT]!;
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
    const { rows } = this;
    const widthMs = Math.max(NARROWEST_MS, bucketMs);
    const patience = widthMs === NARROWEST_MS ? Infinity : PATIENCE * this.buckets;
    this.window[BUCKETS_PER_MS] = 1 / widthMs;
    this.served = 0;
    this.walked = 0;
    const waiting = this.waiting();
    const last = rows[waiting * ROW + PREVIOUS]!;
    let node = rows[waiting * ROW + NEXT]!;
    this.link(waiting, waiting);
    while (node !== waiting) {
      if (this.walked > patience) {
        this.gather();
        this.wait(node, last);
        this.spread(widthMs / NARROWER);
        return;
      }
      const following = rows[node * ROW + NEXT]!;
      this.insert(node);
      node = following;
    }
  }

  /** Empties the buckets: all events wait. */
  private gather(): void {
    const { rows, capacity, occupied } = this;
    for (let bucket = occupied.first(); bucket >= 0; bucket = occupied.first()) {
      const end = capacity + bucket;
      this.wait(rows[end * ROW + NEXT]!, rows[end * ROW + PREVIOUS]!);
      this.link(end, end);
      occupied.remove(bucket);
    }
  }

  /** Appends a chain of nodes to those that wait. */
  private wait(first: number, last: number): void {
    const waiting = this.waiting();
    this.link(this.rows[waiting * ROW + PREVIOUS]!, first);
    this.link(last, waiting);
  }

  private grow(nodes: number): void {
    this.gather();
    const waiting = this.waiting();
    const first = this.rows[waiting * ROW + NEXT]!;
    const last = this.rows[waiting * ROW + PREVIOUS]!;
    this.allocate(Math.max(nodes, 2 * this.capacity));
    if (first === waiting) return;
    this.wait(first, last);
    this.spread(1 / this.window[BUCKETS_PER_MS]!);
  }

  /** Makes room. What is known of each node stays, but all lists are empty. */
  private allocate(capacity: number): void {
    const { rows, timeMs, priority } = this;
    const nodes = this.capacity;
    this.capacity = capacity;
    this.buckets = BUCKETS_PER_NODE * capacity;
    const places = this.waiting() + 1;
    this.rows = new Int32Array(places * ROW);
    this.rows.set(rows.subarray(0, nodes * ROW));
    this.timeMs = new Float64Array(places).fill(-Infinity);
    this.timeMs.set(timeMs.subarray(0, nodes));
    this.priority = new Uint8Array(capacity);
    this.priority.set(priority);
    this.occupied = createBitmap(this.buckets);
    for (let node = nodes; node < capacity; node++) {
      this.rows[node * ROW + NEXT] = NOT_PENDING;
      this.linkTied(node, node);
    }
    for (let end = capacity; end < places; end++) this.link(end, end);
  }
}
