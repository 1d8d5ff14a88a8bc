import type { Timing } from './measure.ts';
import type { MeasuredTask } from './measurement.ts';

/** Tasks of one suite that are to be measured, by their keys. */
export interface PlannedSuite {
  readonly suite: string;
  readonly keys: readonly string[];
}

export interface PassesOptions {
  readonly plan: readonly PlannedSuite[];
  readonly passes: number;
  /** Measures the tasks of one suite once. */
  readonly measureSuite: (planned: PlannedSuite) => readonly Timing[];
  readonly onSuite: (pass: number, suite: string) => void;
}

/**
 * Measures everything once, then everything again, and so on: the passes of a task lie minutes apart, so
 * that their spread shows how much the machine's speed drifts, not just how still it holds for a second.
 * @throws Error if a task does other work in one pass than in another
 */
export function runPasses(options: PassesOptions): MeasuredTask[] {
  const { plan, passes, measureSuite, onSuite } = options;
  const tasks = new Map<string, { checksum: string; perSecond: number[] }>();
  for (let pass = 1; pass <= passes; pass++) {
    for (const planned of plan) {
      onSuite(pass, planned.suite);
      for (const { key, perSecond, checksum } of measureSuite(planned)) {
        const task = tasks.get(key) ?? { checksum, perSecond: [] };
        if (task.checksum !== checksum) {
          throw new Error(`${key} did not do the same work twice: ${task.checksum}, ${checksum}.`);
        }
        task.perSecond.push(perSecond);
        tasks.set(key, task);
      }
    }
  }
  return [...tasks].map(([key, task]) => ({ key, ...task }));
}
