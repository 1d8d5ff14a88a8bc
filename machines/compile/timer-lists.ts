/**
 * @param now the instant, in a cell; it never goes backwards
 * @param delaysMs delay of each timer, at least 1
 */
export function createTimerLists(
  now: ArrayLike<number>,
  instances: number,
  delaysMs: readonly number[],
): TimerLists {
  return new TimerLists(now, instances, delaysMs);
}

const UNARMED = -1;

/**
 * The armed timers of many instances of one machine. Each timer of a machine has one constant delay, and
 * of those with the same delay the one that was armed earlier is due earlier: a list of them in the order
 * of arming is sorted, so to arm, disarm and find the earliest are O(1). A timer of an instance is a node
 * of its delay's list. Of timers that are due together the one that was armed first is the earliest.
 */
export class TimerLists {
  private readonly now: ArrayLike<number>;
  private readonly instances: number;
  private readonly delaysMs: Float64Array;
  /** The different delays; each has a list, whose anchor stands after all nodes. */
  private readonly lists: Float64Array;
  private readonly anchorOf: Int32Array;
  private readonly firstAnchor: number;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  /** An anchor is due never, so an empty list needs no question. */
  private readonly dueMs: Float64Array;

  constructor(now: ArrayLike<number>, instances: number, delaysMs: readonly number[]) {
    this.now = now;
    this.instances = instances;
    this.delaysMs = Float64Array.from(delaysMs);
    this.lists = Float64Array.from(new Set(delaysMs));
    this.firstAnchor = delaysMs.length * instances;
    this.anchorOf = Int32Array.from(
      delaysMs,
      (delayMs) => this.firstAnchor + this.lists.indexOf(delayMs),
    );
    const places = this.firstAnchor + this.lists.length;
    this.next = new Int32Array(places).fill(UNARMED);
    this.previous = new Int32Array(places).fill(UNARMED);
    this.dueMs = new Float64Array(places).fill(Infinity);
    for (let anchor = this.firstAnchor; anchor < places; anchor++) this.link(anchor, anchor);
  }

  /** Arms a timer, from now; one that is armed starts anew. */
  arm(instance: number, timer: number): void {
    const { next, previous } = this;
    const node = timer * this.instances + instance;
    if (next[node] !== UNARMED) this.unlink(node);
    const anchor = this.anchorOf[timer]!;
    const last = previous[anchor]!;
    next[last] = node;
    previous[node] = last;
    next[node] = anchor;
    previous[anchor] = node;
    this.dueMs[node] = this.now[0]! + this.delaysMs[timer]!;
  }

  /** Does nothing if the timer is not armed. */
  disarm(instance: number, timer: number): void {
    const node = timer * this.instances + instance;
    if (this.next[node] !== UNARMED) this.unlink(node);
  }

  /** When the earliest is due, Infinity if none is armed. */
  earliestMs(): number {
    return this.lists.length === 0 ? Infinity : this.dueMs[this.next[this.earliestList()]!]!;
  }

  /** Disarms the earliest and says whose it is: timer · instances + instance. Some timer is armed. */
  takeEarliest(): number {
    const node = this.next[this.earliestList()]!;
    this.unlink(node);
    return node;
  }

  /**
   * The anchor of the list whose head is due first. Of two that are due together the longer delay was
   * armed first.
   */
  private earliestList(): number {
    const { lists, next, dueMs, firstAnchor } = this;
    let earliest = 0;
    for (let list = 1; list < lists.length; list++) {
      const sooner = dueMs[next[firstAnchor + list]!]! - dueMs[next[firstAnchor + earliest]!]!;
      if (sooner < 0 || (sooner === 0 && lists[list]! > lists[earliest]!)) earliest = list;
    }
    return firstAnchor + earliest;
  }

  private link(before: number, after: number): void {
    this.next[before] = after;
    this.previous[after] = before;
  }

  private unlink(node: number): void {
    this.link(this.previous[node]!, this.next[node]!);
    this.next[node] = UNARMED;
  }
}
