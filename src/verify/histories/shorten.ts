import type { Operation } from './operation.ts';

/** Whether some order explains a history, or may; what is taken to be explained is not made shorter. */
type IsExplained = (operations: readonly Operation[]) => boolean | Promise<boolean>;

/**
 * A shorter history that has no order either: its beginning, up to the first answer that nothing explains, without
 * what changes nothing. Each is a history of the same locker: if an order explained the longer one, the same would
 * explain the shorter.
 *
 * @param operations that no order explains
 */
export async function shorten(
  operations: readonly Operation[],
  isExplained: IsExplained,
): Promise<readonly Operation[]> {
  let shortest = await beginning(operations, isExplained);
  for (let i = shortest.length - 1; i >= 0; i--) {
    const shorter = shortest.toSpliced(i, 1);
    if (!changesNothing(shortest[i]!, shorter)) continue;
    if (!(await isExplained(shorter))) shortest = shorter;
  }
  return shortest;
}

/** Up to the first answer with which there is no order any more; before it there is one, after it there is none. */
async function beginning(
  operations: readonly Operation[],
  isExplained: IsExplained,
): Promise<readonly Operation[]> {
  const answers = operations
    .map(({ answeredAt }) => answeredAt)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  let [low, high] = [0, answers.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (await isExplained(until(answers[middle]!, operations))) low = middle + 1;
    else high = middle;
  }
  return until(answers[high]!, operations);
}

/** What was known of a history at one of its answers: what came later had no answer yet, or was not sent. */
function until(place: number, operations: readonly Operation[]): readonly Operation[] {
  return operations
    .filter(({ sentAt }) => sentAt < place)
    .map((operation) =>
      operation.answeredAt <= place
        ? operation
        : { ...operation, reply: undefined, answeredAt: Infinity },
    );
}

/** Whether the locker is the same without it. If it came later than what may be executed after it, it set the clock. */
function changesNothing(
  { request, reply, sentAt }: Operation,
  others: readonly Operation[],
): boolean {
  if (request.command.type !== 'status' && (reply === undefined || reply.ok)) return false;
  return others.every(
    ({ request: other, answeredAt }) => other.atMs >= request.atMs || answeredAt < sentAt,
  );
}
