/**
 * Runs tasks side by side, and yields their results as they come.
 * @param ahead how many are under way at most, at least 1
 * @throws what a task threw, as soon as it does
 */
export async function* asFinished<T, R>(
  tasks: Iterable<T>,
  run: (task: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R> {
  const underWay = new Map<number, Promise<readonly [number, R]>>();
  let begun = 0;
  const begin = (task: T) => {
    const number = begun++;
    underWay.set(
      number,
      run(task).then((result) => [number, result] as const),
    );
  };
  const next = async () => {
    const [number, result] = await Promise.race(underWay.values());
    underWay.delete(number);
    return result;
  };

  for (const task of tasks) {
    begin(task);
    if (underWay.size >= ahead) yield await next();
  }
  while (underWay.size > 0) yield await next();
}
