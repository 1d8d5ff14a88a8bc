/**
 * Runs tasks side by side, and yields their results in the order of the tasks. However many there are, it
 * holds no more than `ahead` of them.
 * @param ahead how many are begun before the first of them has been yielded, at least 1
 * @throws what the first task threw that failed
 */
export async function* inOrder<T, R>(
  tasks: Iterable<T>,
  run: (task: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for (const task of tasks) {
    const result = run(task);
    // It may fail before its turn comes; it is heard then.
    result.catch(() => {});
    begun.push(result);
    if (begun.length >= ahead) yield await begun.shift()!;
  }
  for (const result of begun) yield await result;
}
