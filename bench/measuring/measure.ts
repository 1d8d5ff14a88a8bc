import { Bench } from 'tinybench';
import { taskKey, type Suite, type Task } from '../suite.ts';
import { cpuTimeMs } from './cpu-time.ts';

/** One measurement of one task, in one pass. */
export interface Timing {
  readonly key: string;
  /** Units of work a second: the median over samples. */
  readonly perSecond: number;
  /** Of the first cycles, before any timing: the same on every machine, or the work has changed. */
  readonly checksum: string;
}

export interface MeasureOptions {
  /** How long each task is timed; 1 is enough to see that it runs. */
  readonly timeMs: number;
  readonly largest?: number;
  /** Which tasks, by taskKey; all if left out. */
  readonly only?: (key: string) => boolean;
}

/** So many cycles make one sample that what reading the clock costs (about 1 µs) does not show. */
const SAMPLE_MS = 0.25;
/** What a suite is warmed up with, and for how many times the time of a task. */
const SMALL = 100;
const WARM_UPS = 6;

/**
 * Measures the tasks of a suite, one after another, each with a warm-up of half its time. Before the
 * first, all of them run small: V8 makes the fastest code for functions that were made only once, and
 * drops it when they are made again, so no task may be the first, whichever of them are measured.
 */
export function measure(suite: Suite, options: MeasureOptions): Timing[] {
  const { timeMs, largest = Infinity, only = () => true } = options;
  const small = suite.tasks(Math.min(largest, SMALL));
  for (const { cycle } of small) warmUp(cycle, (WARM_UPS * timeMs) / small.length);
  const timings: Timing[] = [];
  for (const task of suite.tasks(largest)) {
    const key = taskKey(suite.name, task.name);
    if (only(key)) timings.push({ key, ...time(task, suite, timeMs) });
  }
  return timings;
}

function time(task: Task, suite: Suite, timeMs: number): Omit<Timing, 'key'> {
  const { checksumCycles = 200, timeFactor = 1 } = suite;
  const { cycle, unitsPerCycle = 1 } = task;
  const checksum = checksumOf(cycle, checksumCycles);
  const cycles = cyclesPerSample(cycle);
  const bench = new Bench({
    time: timeMs * timeFactor,
    warmupTime: (timeMs * timeFactor) / 2,
    iterations: 3,
    warmupIterations: 0,
    throws: true,
    now: cpuTimeMs,
  });
  bench.add(task.name, () => {
    let sum = 0;
    for (let n = 0; n < cycles; n++) sum += cycle();
    return sum;
  });
  bench.runSync();
  const { result } = bench.tasks[0]!;
  if (!('throughput' in result)) throw new Error(`${suite.name}, ${task.name}: no result.`);
  return { perSecond: result.throughput.p50 * cycles * unitsPerCycle, checksum };
}

function checksumOf(cycle: () => number, cycles: number): string {
  let sum = 0;
  for (let n = 0; n < cycles; n++) sum = (sum * 31 + cycle()) % 4_294_967_291;
  return Math.floor(sum).toString(16).padStart(8, '0');
}

/**
 * How many cycles make a sample: doubled until they take long enough three times in a row, since the
 * compiler's thread and other programs get between.
 */
function cyclesPerSample(cycle: () => number): number {
  let cycles = 1;
  for (let inRow = 0; inRow < 3;) {
    const begun = cpuTimeMs();
    for (let n = 0; n < cycles; n++) cycle();
    if (cpuTimeMs() - begun >= SAMPLE_MS) inRow++;
    else {
      inRow = 0;
      cycles *= 2;
    }
  }
  return cycles;
}

function warmUp(cycle: () => number, warmUpMs: number): void {
  const begun = cpuTimeMs();
  while (cpuTimeMs() - begun < warmUpMs) for (let n = 0; n < 10; n++) cycle();
}
