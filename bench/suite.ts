/** One thing to be timed. */
export interface Task {
  /** Unique in its suite. */
  readonly name: string;
  /**
   * One cycle of the work. Its answer goes into the checksum, so that the work cannot be left out. Read
   * once, when the task's turn has come: work that takes long to make is made then, by a getter.
   */
  readonly cycle: () => number;
  /** How many units of work (parcels, numbers) a cycle is; rates count these. 1 if left out. */
  readonly unitsPerCycle?: number;
  /** Tasks of this or other suites, by taskKey, whose rates this one's is divided by in the report. */
  readonly against?: readonly string[];
}

/** A group of tasks that are worth comparing. They run in one process, which no other suite shares. */
export interface Suite {
  /** Unique. */
  readonly name: string;
  /** What a cycle is. */
  readonly summary: string;
  /** How many cycles the checksum is taken over, before any timing; 200 if left out. */
  readonly checksumCycles?: number;
  /** How many times the usual time its tasks are measured, for work that warms up slowly. */
  readonly timeFactor?: number;
  /** @param largest leaves out work with more compartments, events or parcels than this */
  tasks(largest: number): readonly Task[];
}

/** Names a task among those of all suites. */
export function taskKey(suite: string, task: string): string {
  return `${suite}: ${task}`;
}
