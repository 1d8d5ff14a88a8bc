import type { LoadResult } from './run-load.ts';

/** Starts of so much time may be under way when a step ends; more is a queue that grows. */
const BACKLOG_MS = 100;

/**
 * Which steps the locker kept up with: nothing was dropped, and when the step ended, no more of its starts were
 * without an answer than come in a tenth of a second (or one).
 */
export function keptUp({ tally, steps }: LoadResult): readonly boolean[] {
  return steps.map(({ perSecond }, index) => {
    const { due, settled, dropped } = tally.steps[index]!;
    const allowed = Math.max(1, (perSecond * BACKLOG_MS) / 1000);
    return dropped === 0 && due > 0 && due - settled <= allowed;
  });
}

/** The rate of the last step that the locker kept up with, all steps before it included; undefined if there is none. */
export function sustainedPerSecond(result: LoadResult): number | undefined {
  const failedAt = keptUp(result).indexOf(false);
  const steps = failedAt < 0 ? result.steps : result.steps.slice(0, failedAt);
  return steps.at(-1)?.perSecond;
}
