import type { Operation } from './operation.ts';

/** A sequential object: what may become of it by an operation. States are never changed. */
export interface Model {
  readonly key: string;
  after(operation: Operation): readonly Model[];
}

export interface Linearization {
  /** An order that explains every reply, or the longest beginning of one that was found. */
  readonly order: readonly Operation[];
  readonly isComplete: boolean;
  /** Operations that might come next, none of which has a right reply; empty if the order is complete. */
  readonly stuck: readonly Operation[];
}

/**
 * Whether there is an order of the operations that respects who was answered before whom was sent, and in which a
 * sequential locker would have given every reply (Herlihy and Wing 1990). Wing and Gong's search (1993), each set of
 * operations with the state behind it looked at once (Lowe 2017). What was never answered may come at any place after
 * it was sent, or not at all.
 */
export function linearize(start: Model, operations: readonly Operation[]): Linearization {
  const seen = new Set<string>();
  const chosen = operations.map(() => false);
  const order: number[] = [];
  let longest: readonly number[] = [];
  let stuck: readonly number[] = candidates();

  /** Those that may come next: sent before the first answer among those that are left. */
  function candidates(): number[] {
    let firstAnswer = Infinity;
    for (const [i, { answeredAt }] of operations.entries()) {
      if (!chosen[i] && answeredAt < firstAnswer) firstAnswer = answeredAt;
    }
    const isCandidate = ({ sentAt }: Operation, i: number) => !chosen[i] && sentAt <= firstAnswer;
    return operations.flatMap((operation, i) => (isCandidate(operation, i) ? [i] : []));
  }

  const isDone = () => operations.every(({ reply }, i) => chosen[i] || reply === undefined);

  function search(state: Model): boolean {
    if (isDone()) return true;
    const key = `${chosen.map(Number).join('')} ${state.key}`;
    if (seen.has(key)) return false;
    seen.add(key);
    const next = candidates();
    if (order.length > longest.length) {
      longest = [...order];
      stuck = next;
    }
    for (const i of next) {
      chosen[i] = true;
      order.push(i);
      for (const after of state.after(operations[i]!)) if (search(after)) return true;
      order.pop();
      chosen[i] = false;
    }
    return false;
  }

  const isComplete = search(start);
  const named = (indices: readonly number[]) => indices.map((i) => operations[i]!);
  return {
    order: named(isComplete ? order : longest),
    isComplete,
    stuck: isComplete ? [] : named(stuck).filter(({ reply }) => reply !== undefined),
  };
}
