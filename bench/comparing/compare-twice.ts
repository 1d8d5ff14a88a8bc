import { compare, type Comparison } from './compare.ts';
import type { MeasuredTask } from '../measuring/measurement.ts';

/**
 * Compares, and measures once more what looks slower: it counts as slower if it still is when the passes
 * of both times are taken together. A slow minute of the machine is forgiven so.
 * @param measureAgain measures the tasks that are wanted, and the yardsticks
 */
export function compareTwice(
  before: readonly MeasuredTask[],
  now: readonly MeasuredTask[],
  measureAgain: (isWanted: (key: string) => boolean) => readonly MeasuredTask[],
): Comparison {
  const first = compare(before, now);
  const suspects = new Set(
    first.tasks.filter(({ verdict }) => verdict === 'slower').map(({ key }) => key),
  );
  if (suspects.size === 0) return first;
  const again = new Map(measureAgain((key) => suspects.has(key)).map((task) => [task.key, task]));
  const together = now.map((task) => ({
    ...task,
    perSecond: [...task.perSecond, ...(again.get(task.key)?.perSecond ?? [])],
  }));
  return compare(before, together);
}
