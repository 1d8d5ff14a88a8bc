/**
 * The armed timers of many instances of one machine. Each timer of a machine has one constant delay, and
 * of those with the same delay the one that was armed earlier is due earlier: a list of them in the order
 * of arming is sorted, so to arm, disarm and find the earliest are O(1). A timer of an instance is a node
 * of its delay's list. Of timers that are due together the one that was armed first is the earliest.
 */
export interface TimerLists {
  /** Arms a timer, from now; one that is armed starts anew. */
  arm(instance: number, timer: number): void;
  /** Does nothing if the timer is not armed. */
  disarm(instance: number, timer: number): void;
  /** When the earliest is due, Infinity if none is armed. */
  earliestMs(): number;
  /** Disarms the earliest and says whose it is: timer · instances + instance. Some timer is armed. */
  takeEarliest(): number;
}

const UNARMED = -1;

/**
 * @param now the instant, in a cell; it never goes backwards
 * @param delaysMs delay of each timer, at least 1
 */
export function createTimerLists(
  now: ArrayLike<number>,
  instances: number,
  delaysMs: readonly number[],
): TimerLists {
  const lists = [...new Set(delaysMs)];
  const listOf = delaysMs.map((delayMs) => lists.indexOf(delayMs));
  const nodes = delaysMs.length * instances;
  // The anchor of a list stands after all nodes. It is due never, so an empty list needs no question.
  const next = new Int32Array(nodes + lists.length).fill(UNARMED);
  const previous = new Int32Array(nodes + lists.length).fill(UNARMED);
  const dueMs = new Float64Array(nodes + lists.length).fill(Infinity);
  for (let anchor = nodes; anchor < nodes + lists.length; anchor++) {
    next[anchor] = anchor;
    previous[anchor] = anchor;
  }

  function unlink(node: number): void {
    const after = next[node]!;
    const before = previous[node]!;
    next[before] = after;
    previous[after] = before;
    next[node] = UNARMED;
  }

  /** The list whose head is due first. Of two that are due together the longer delay was armed first. */
  function earliestList(): number {
    let earliest = 0;
    for (let list = 1; list < lists.length; list++) {
      const sooner = dueMs[next[nodes + list]!]! - dueMs[next[nodes + earliest]!]!;
      if (sooner < 0 || (sooner === 0 && lists[list]! > lists[earliest]!)) earliest = list;
    }
    return earliest;
  }

  return {
    arm(instance, timer) {
      const node = timer * instances + instance;
      if (next[node] !== UNARMED) unlink(node);
      const anchor = nodes + listOf[timer]!;
      const last = previous[anchor]!;
      next[last] = node;
      previous[node] = last;
      next[node] = anchor;
      previous[anchor] = node;
      dueMs[node] = now[0]! + delaysMs[timer]!;
    },
    disarm(instance, timer) {
      const node = timer * instances + instance;
      if (next[node] !== UNARMED) unlink(node);
    },
    earliestMs: () => (lists.length === 0 ? Infinity : dueMs[next[nodes + earliestList()]!]!),
    takeEarliest() {
      const node = next[nodes + earliestList()]!;
      unlink(node);
      return node;
    },
  };
}
