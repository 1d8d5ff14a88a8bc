import type { Operation } from './operation.ts';

/** A sequential object: what may become of it by an operation. States are never changed. */
export interface Model {
  readonly key: string;
  after(operation: Operation): readonly Model[];
}

export interface Linearization {
  /**
   * `undecided`: too many states to look at all, and no order among those that were. `interrupted`: none was found until
   * somebody had enough.
   */
  readonly verdict: 'explained' | 'unexplained' | 'undecided' | 'interrupted';
  /** An order that explains every reply, or the longest beginning of one that was found. */
  readonly order: readonly Operation[];
  /** Operations that might come next, none of which has a right reply; empty if every reply is explained. */
  readonly stuck: readonly Operation[];
}

export interface LinearizeOptions {
  /** Gives up after so many states; MOST_STATES if left out. */
  readonly statesMax?: number;
  readonly isCancelled?: () => boolean;
  /** Called now and then, so that the event loop may turn. */
  readonly breathe?: () => Promise<void>;
}

/** Looked at within seconds; a history that takes more is a rare one, and could take for ever. */
export const MOST_STATES = 100_000;
/** Ways that are tried without looking up: some hundredths of a second. */
const STRIDE = 1_000;

/**
 * Whether there is an order of the operations that respects who was answered before whom was sent, and in which a
 * sequential locker would have given every reply (Herlihy and Wing 1990). Wing and Gong's search (1993), each set of
 * operations with the state behind it looked at once (Lowe 2017). What was never answered may come at any place after
 * it was sent, or not at all. To decide it is NP-complete (Gibbons and Korach 1997), hence the limit.
 */
export async function linearize(
  start: Model,
  operations: readonly Operation[],
  { statesMax = MOST_STATES, isCancelled, breathe }: LinearizeOptions = {},
): Promise<Linearization> {
  const seen = new Set<string>();
  const chosen = operations.map(() => false);
  const order: number[] = [];
  let unexplained = operations.filter(({ reply }) => reply !== undefined).length;
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

  /** Every way to go on from a state. */
  function* waysFrom(state: Model): Generator<readonly [number, Model], void, void> {
    const next = candidates();
    if (order.length > longest.length) {
      longest = [...order];
      stuck = next;
    }
    for (const i of next) for (const after of state.after(operations[i]!)) yield [i, after];
  }

  function choose(i: number): void {
    chosen[i] = true;
    order.push(i);
    if (operations[i]!.reply !== undefined) unexplained--;
  }

  function takeBack(): void {
    const i = order.pop();
    if (i === undefined) return;
    chosen[i] = false;
    if (operations[i]!.reply !== undefined) unexplained++;
  }

  function isNew(state: Model): boolean {
    const before = seen.size;
    return seen.add(`${chosen.map(Number).join('')} ${state.key}`).size > before;
  }

  async function search(): Promise<Linearization['verdict']> {
    // A stack of our own: a history may be longer than calls can be deep.
    const path = [waysFrom(start)];
    let tried = 0;
    while (unexplained > 0) {
      const way = path.at(-1)?.next();
      if (way === undefined) return 'unexplained';
      if (way.done) {
        path.pop();
        takeBack();
        continue;
      }
      const [i, state] = way.value;
      choose(i);
      if (!isNew(state)) takeBack();
      else if (seen.size > statesMax) return 'undecided';
      else path.push(waysFrom(state));
      if (++tried % STRIDE > 0) continue;
      await breathe?.();
      if (isCancelled?.()) return 'interrupted';
    }
    return 'explained';
  }

  const verdict = await search();
  const named = (indices: readonly number[]) => indices.map((i) => operations[i]!);
  return verdict === 'explained'
    ? { verdict, order: named(order), stuck: [] }
    : {
        verdict,
        order: named(longest),
        stuck: named(stuck).filter(({ reply }) => reply !== undefined),
      };
}
